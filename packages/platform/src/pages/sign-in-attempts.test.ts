import { expect, test } from 'vitest'
import { createSignInAttempts } from './sign-in-attempts.ts'

const minute = 60_000

function fail(attempts: ReturnType<typeof createSignInAttempts>, times: number, username = 'jay', at = 0): void {
  for (let count = 0; count < times; count++) attempts.failed(username, at)
}

test('the fifth wrong password makes a username wait for a minute', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  expect(attempts.mustWait('jay', 0)).toBe(false)
  fail(attempts, 1)
  expect(attempts.mustWait('jay', minute - 1)).toBe(true)
  expect(attempts.mustWait('jay', minute)).toBe(false)
})

test('after the wait there is one try, and then another wait', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  attempts.failed('jay', minute)
  expect(attempts.mustWait('jay', minute + 1)).toBe(true)
})

test('wrong passwords are forgotten after 15 minutes', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  attempts.failed('jay', 15 * minute)
  expect(attempts.mustWait('jay', 15 * minute)).toBe(false)
})

test('the right password starts the count anew', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  attempts.succeeded('jay')
  fail(attempts, 1)
  expect(attempts.mustWait('jay', 0)).toBe(false)
})

test('letter case is no way around the wait, and other usernames do not wait', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  expect(attempts.mustWait('JAY', 0)).toBe(true)
  expect(attempts.mustWait('ana', 0)).toBe(false)
})

test('of very many usernames the ones that failed longest ago are forgotten', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5, 'first')
  for (let number = 0; number < 1000; number++) attempts.failed(`name${number}`, 0)
  expect(attempts.mustWait('first', 0)).toBe(false)
})
