import { expect, test } from 'vitest'
import { createSignInAttempts, type Tried } from './sign-in-attempts.ts'

const minute = 60_000

const jay: Tried = { id: '1', name: 'jay' }
const nobody = (name: string): Tried => ({ id: undefined, name })

function fail(attempts: ReturnType<typeof createSignInAttempts>, times: number, tried = jay, at = 0): void {
  for (let count = 0; count < times; count++) attempts.failed(tried, at)
}

test('the fifth wrong password makes an account wait for a minute', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  expect(attempts.mustWait(jay, 0)).toBe(false)
  fail(attempts, 1)
  expect(attempts.mustWait(jay, minute - 1)).toBe(true)
  expect(attempts.mustWait(jay, minute)).toBe(false)
})

test('after the wait there is one try, and then another wait', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  attempts.failed(jay, minute)
  expect(attempts.mustWait(jay, minute + 1)).toBe(true)
})

test('wrong passwords are forgotten after 15 minutes', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  attempts.failed(jay, 15 * minute)
  expect(attempts.mustWait(jay, 15 * minute)).toBe(false)
})

test('the right password starts the count anew', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 4)
  attempts.succeeded(jay)
  fail(attempts, 1)
  expect(attempts.mustWait(jay, 0)).toBe(false)
})

test('the name typed does not matter where it leads to the same account, and other accounts do not wait', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  expect(attempts.mustWait({ id: '1', name: 'JAY' }, 0)).toBe(true)
  expect(attempts.mustWait({ id: '1', name: 'jay.renamed' }, 0)).toBe(true)
  expect(attempts.mustWait({ id: '2', name: 'ana' }, 0)).toBe(false)
})

test('a name nobody has waits too, whatever its letter case', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5, nobody('Nemo'))
  expect(attempts.mustWait(nobody('nemo'), 0)).toBe(true)
  expect(attempts.mustWait(nobody('nobody'), 0)).toBe(false)
})

test('a flood of names nobody has clears no account’s count', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  for (let number = 0; number < 5000; number++) attempts.failed(nobody(`name${number}`), 0)
  expect(attempts.mustWait(jay, 0)).toBe(true)
})

test('nor does one of other accounts, while it counts', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5)
  const others = Array.from({ length: 2000 }, (_, number) => ({ id: `other ${number}`, name: 'x' }))
  for (const other of others) attempts.failed(other, 1)
  expect(attempts.mustWait(jay, 1)).toBe(true)
})

test('of very many names nobody has the ones that failed longest ago are forgotten', () => {
  const attempts = createSignInAttempts()
  fail(attempts, 5, nobody('first'))
  for (let number = 0; number < 999; number++) attempts.failed(nobody(`name${number}`), 0)
  expect(attempts.mustWait(nobody('first'), 0)).toBe(true)
  attempts.failed(nobody('one more'), 0)
  expect(attempts.mustWait(nobody('first'), 0)).toBe(false)
})
