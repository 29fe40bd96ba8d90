import { expect, test } from 'vitest'
import { readDeletionReply } from './read-deletion-reply.ts'

const reply = { statusUrl: 'https://app.example/deletion?id=a1', confirmationCode: 'a1b2' }

test.each([
  '{"url":"https://app.example/deletion?id=a1","confirmation_code":"a1b2"}',
  String.raw`{"confirmation_code":"a1b2","url":"https:\/\/app.example\/deletion?id=a1","more":[1]}`,
  "{ url: 'https://app.example/deletion?id=a1', confirmation_code: 'a1b2' }",
])('%s is an answer', (text) => {
  expect(readDeletionReply(text)).toEqual(reply)
})

test.each([
  ['', 'neither'],
  ['<html>', 'neither'],
  ['[]', 'neither'],
  ['"x"', 'neither'],
  ['null', 'neither'],
  ['{}', 'no url'],
  ['{"url":5,"confirmation_code":"a"}', 'no url'],
  ['{"url":"/deletion","confirmation_code":"a"}', 'does not begin with'],
  ['{"url":"javascript:alert(1)","confirmation_code":"a"}', 'does not begin with'],
  ['{"url":"https://app.example/"}', 'no confirmation_code'],
  ['{"url":"https://app.example/","confirmation_code":7}', 'no confirmation_code'],
  ['{"url":"https://app.example/","confirmation_code":""}', 'letters and digits'],
  ['{"url":"https://app.example/","confirmation_code":"<b>"}', 'letters and digits'],
])('%s is not a reply: %s', (text, problem) => {
  expect(readDeletionReply(text)).toContain(problem)
})

test('a url has at most 2048 characters', () => {
  const read = (length: number): unknown => {
    const url = 'https://app.example/'.padEnd(length, 'x')
    return readDeletionReply(JSON.stringify({ url, confirmation_code: 'a' }))
  }
  expect(read(2048)).toMatchObject({ confirmationCode: 'a' })
  expect(read(2049)).toContain('does not begin with')
})

test('a code has at most 256 letters and digits', () => {
  const read = (length: number): unknown =>
    readDeletionReply(JSON.stringify({ url: 'https://app.example/', confirmation_code: 'a'.repeat(length) }))
  expect(read(256)).toMatchObject({ confirmationCode: 'a'.repeat(256) })
  expect(read(257)).toContain('letters and digits')
})
