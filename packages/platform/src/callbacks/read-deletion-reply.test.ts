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
  ['{}', 'no url'],
  ['{"url":5,"confirmation_code":"a"}', 'no url'],
  ['{"url":"/deletion","confirmation_code":"a"}', 'no address'],
  ['{"url":"javascript:alert(1)","confirmation_code":"a"}', 'no address'],
  ['{"url":"https://app.example/"}', 'no confirmation_code'],
  ['{"url":"https://app.example/","confirmation_code":7}', 'no confirmation_code'],
  ['{"url":"https://app.example/","confirmation_code":""}', 'letters and digits'],
  ['{"url":"https://app.example/","confirmation_code":"<b>"}', 'letters and digits'],
])('%s is none: %s', (text, problem) => {
  expect(readDeletionReply(text)).toContain(problem)
})
