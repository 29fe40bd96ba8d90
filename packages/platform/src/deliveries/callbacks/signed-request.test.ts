import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { callbackPayload, signRequest } from './signed-request.ts'

const subject = { kind: 'deauthorize', userId: '17841400000000001' } as const

test('a signed request is the recorded one, byte for byte', () => {
  expect(signRequest(callbackPayload(subject, 1_700_000_000, 'observed'), 'local-test-app-secret')).toBe(
    'z2MbOq5Pcw01wrHEQKCY11l_LMci2cfGrqk8M3p5gik.eyJ1c2VyX2lkIjoiMTc4NDE0MDAwMDAwMDAwMDEiLCJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMH0',
  )
})

test('a data deletion request has an expiry in the documented dialect only', () => {
  const deletion = { ...subject, kind: 'dataDeletion' } as const
  expect(callbackPayload(deletion, 1_291_836_800, 'observed')).not.toContain('expires')
  expect(callbackPayload(deletion, 1_291_836_800, 'documented')).toBe(
    '{"algorithm":"HMAC-SHA256","expires":1291840400,"issued_at":1291836800,"user_id":"17841400000000001"}',
  )
})

test('whatever is signed can be checked and read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (payload, secret) => {
      const [signature, encoded = '', ...more] = signRequest(payload, secret).split('.')
      expect(more).toEqual([])
      expect(signature).toBe(createHmac('sha256', secret).update(encoded).digest('base64url'))
      expect(Buffer.from(encoded, 'base64url').toString()).toBe(Buffer.from(payload).toString())
    }),
  )
})
