import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webhookJson } from './body.ts'
import { webhookSignatures } from './sign.ts'

test('A body is escaped and signed as in the published example', () => {
  const body = webhookJson({
    object: 'instagram',
    entry: [
      {
        id: '17841400000000001',
        time: 1700000000,
        changes: [{ field: 'comments', value: { id: '1', text: 'café @you 50% <3 a/b' } }],
      },
    ],
  })
  expect(webhookSignatures(body, 'local-test-app-secret')['x-hub-signature-256']).toBe(
    'sha256=73f2275698237378dd3c289ee06642ab576328178ddbd494d21e43f5213f1a31',
  )
})

test('The signatures are those of the bytes that are sent, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, secret) => {
      const body = webhookJson({ text })
      expect(body).toMatch(/^[\x20-\x7e]*$/)
      expect(JSON.parse(body)).toEqual({ text })
      const expected = createHmac('sha256', secret).update(Buffer.from(body, 'ascii')).digest('hex')
      expect(webhookSignatures(body, secret)['x-hub-signature-256']).toBe(`sha256=${expected}`)
    }),
  )
})
