import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InstagramError } from '../instagram-error.ts'
import { escapeLikeMeta, signWebhook } from './testing.ts'
import { verifyWebhook } from './verify-webhook.ts'

const secret = 'local-test-app-secret'
const body = String.raw`{"object":"instagram","entry":[{"id":"17841400000000001","time":1700000000,"changes":[{"field":"comments","value":{"id":"1","text":"caf\u00e9 \u0040you 50\u0025 \u003C3 a\/b"}}]}]}`
const signature = 'sha256=73f2275698237378dd3c289ee06642ab576328178ddbd494d21e43f5213f1a31'

describe('a webhook signature', () => {
  test('is HMAC-SHA256 over the bytes with their escapes', async () => {
    expect(await signWebhook(body, secret)).toBe(signature)
    await verifyWebhook({ rawBody: body, signature, secrets: [secret] })
    await verifyWebhook({ rawBody: Buffer.from(body), signature, secrets: [secret] })
  })

  test('does not hold for the same JSON printed anew, and does for its escapes', async () => {
    const printed = JSON.stringify(JSON.parse(body))
    await expect(verifyWebhook({ rawBody: printed, signature, secrets: [secret] })).rejects.toThrow(
      expect.objectContaining({ code: 'signature_mismatch' }),
    )
    expect(escapeLikeMeta(printed)).toBe(body)
  })

  test('may be of any of the secrets', async () => {
    await verifyWebhook({ rawBody: body, signature, secrets: ['new', secret] })
    await verifyWebhook({ rawBody: body, signature, secrets: [secret, 'old'] })
  })

  test('fails when any byte of body, signature or secret changes', async () => {
    const bytes = new TextEncoder().encode(body)
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to }) => {
        fc.pre(bytes[at] !== to)
        const rawBody = bytes.with(at, to)
        expect(await codeOf({ rawBody, signature, secrets: [secret] })).toBe('signature_mismatch')
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(signature.length - 1),
        fc.string({ unit: 'binary-ascii', minLength: 1 }),
        async (at, to) => {
          const changed = signature.slice(0, at) + to + signature.slice(at + 1)
          fc.pre(changed !== signature)
          expect(await codeOf({ rawBody: body, signature: changed, secrets: [secret] })).toMatch(/^signature_m/)
        },
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (other) => {
        fc.pre(other !== secret)
        expect(await codeOf({ rawBody: body, signature, secrets: [other] })).toBe('signature_mismatch')
      }),
    )
  })

  test('of any body holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.string({ minLength: 1 }), async (rawBody, secret) =>
        verifyWebhook({ rawBody, signature: await signWebhook(rawBody, secret), secrets: [secret] }),
      ),
    )
  })

  test.for([null, undefined, ''])('that is missing says so: %s', async (signature) => {
    expect(await codeOf({ rawBody: body, signature, secrets: [secret] })).toBe('signature_missing')
  })

  test.for([
    'sha1=aa',
    signature.toUpperCase(),
    `${signature}, ${signature}`,
    signature.slice(7),
    `${signature}00`,
    `${signature}\n`,
  ])('that is malformed says so: %s', async (signature) => {
    expect(await codeOf({ rawBody: body, signature, secrets: [secret] })).toBe('signature_malformed')
  })
})

describe('a webhook body', () => {
  test('of the stated size is read, and one byte more is not', async () => {
    const options = { signature: await signWebhook('äö', secret), secrets: [secret], maximumBytes: 4 }
    expect(await codeOf({ ...options, rawBody: 'äö' })).toBeUndefined()
    expect(await codeOf({ ...options, rawBody: 'äöx' })).toBe('body_too_large')
    expect(await codeOf({ ...options, rawBody: new Uint8Array(5) })).toBe('body_too_large')
    expect(await codeOf({ signature, secrets: [secret], rawBody: new Uint8Array(4 * 1024 * 1024 + 1) })).toBe(
      'body_too_large',
    )
  })
})

describe('options of a wrong type', () => {
  test.for([
    { rawBody: JSON.parse(body) },
    { rawBody: undefined },
    { secrets: [] },
    { secrets: [''] },
    { secrets: [secret, undefined] },
    { secrets: secret },
    { signature: [signature] },
    { maximumBytes: Number.NaN },
  ])('are named: %o', async (wrong) => {
    const options = { rawBody: body, signature, secrets: [secret], ...wrong }
    const error = await verifyWebhook(options as never).catch((error: unknown) => error)
    expect(error).toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining(Object.keys(wrong)[0] ?? ''),
    })
  })
})

test('no error holds a secret or any of the body', async () => {
  const wrongs = [
    { secrets: ['s3cr3t'] },
    { signature: 'sha256=s3cr3t' },
    { maximumBytes: 1 },
    { rawBody: { s3cr3t: 1 } },
  ]
  for (const wrong of wrongs) {
    const options = { rawBody: 's3cr3t', signature, secrets: ['s3cr3t'], ...wrong }
    const error = await verifyWebhook(options as never).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InstagramError)
    expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain('s3cr3t')
    expect((error as Error).cause).toBeUndefined()
  }
})

async function codeOf(options: Parameters<typeof verifyWebhook>[0]): Promise<string | undefined> {
  return verifyWebhook(options).then(
    () => undefined,
    (error: InstagramError) => error.code,
  )
}

test('no options at all are told by the first that is missing', async () => {
  for (const nothing of [null, undefined]) {
    await expect(verifyWebhook(nothing as never)).rejects.toMatchObject({ code: 'option_invalid' })
  }
})
