import { expect, test } from 'vitest'
import { checkTarget } from './check-target.ts'

test.each([
  'http://localhost:3000/deauthorize',
  'https://localhost/',
  'http://127.0.0.1:3000/',
  'http://127.1/',
  'http://2130706433/',
  'http://[::1]:3000/',
  'http://app.localhost:3000/',
])('%s is on this machine', (url) => {
  expect(checkTarget(url, 'loopback')).toBeUndefined()
  expect(checkTarget(url, 'anywhere')).toBeUndefined()
})

test.each([
  'https://app.example/',
  'https://localhost.app.example/',
  'https://127.0.0.1.app.example/',
  'https://10.0.0.1/',
  'https://169.254.169.254/latest/',
  'https://[::ffff:127.0.0.1]/',
  'https://0.0.0.0/',
])('%s is elsewhere, and called only where that was asked for', (url) => {
  expect(checkTarget(url, 'loopback')).toContain('is not this machine')
  expect(checkTarget(url, 'anywhere')).toBeUndefined()
})

test('other machines need https', () => {
  expect(checkTarget('http://app.example/', 'anywhere')).toContain('need https')
})

test.each([
  '',
  'app.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ftp://localhost/',
  'http://me:pw@localhost/',
  'http://me@localhost/',
  'http://:pw@localhost/',
])('%j is never called', (url) => {
  expect(checkTarget(url, 'loopback')).toMatch(/\w/)
  expect(checkTarget(url, 'anywhere')).toMatch(/\w/)
})

test.each([
  ['ftp://localhost/', 'not a web address'],
  ['http://me@localhost/', 'a user name or a password'],
  ['http://:pw@localhost/', 'a user name or a password'],
])('%s is refused with the reason: %s', (url, reason) => {
  expect(checkTarget(url, 'loopback')).toContain(reason)
})
