import { expect, test } from 'vitest'
import { claimsOf } from './claims.ts'

const person = { name: 'Dana Developer', email: 'dana@darkroom.test' }

test('at_hash is the left half of the SHA-256 (OpenID Connect Core, 3.1.3.6)', () => {
  // The example of OpenID Connect Core, appendix A.4.
  const token = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'
  expect(claimsOf({ scopes: 'openid', nonce: null }, person, token)['at_hash']).toBe('77QmUPtjPfzWtF2AnpK9RQ')
})

test.each([
  ['openid', {}],
  ['openid,email', { email: person.email }],
  ['public_profile,openid', { name: person.name, given_name: 'Dana', family_name: 'Developer' }],
  ['openid,pages_email', {}],
])('assumed: with the permissions %s it tells of the person %o', (scopes, told) => {
  const { at_hash: _, ...claims } = claimsOf({ scopes, nonce: null }, person, 'x')
  expect(claims).toEqual(told)
})

test.each([
  ['Dana', { name: 'Dana', given_name: 'Dana' }],
  ['Lou  van Zoë', { name: 'Lou  van Zoë', given_name: 'Lou van', family_name: 'Zoë' }],
])('the name %s has these parts', (name, parts) => {
  expect(claimsOf({ scopes: 'public_profile', nonce: null }, { ...person, name }, 'x')).toMatchObject(parts)
})

test('the nonce is repeated as it came, and nothing is told of somebody who is gone', () => {
  const claims = claimsOf({ scopes: 'public_profile,email', nonce: 'n é' }, undefined, 'x')
  expect(claims).toEqual({ nonce: 'n é', at_hash: expect.any(String) })
})
