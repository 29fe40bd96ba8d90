import { type Bytes, fromHex } from '../bytes.ts'
import { verifyAny } from '../crypto/hmac.ts'
import { isText } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'
import { checkIncomingNames, checkSecrets, invalidIncomingOption } from './options.ts'
import { bytesOf, type RawBody } from './raw-body.ts'

/** Options of {@link verifyWebhook}. */
export interface VerifyWebhookOptions {
  /** The body exactly as it arrived, before it is parsed. */
  readonly rawBody: RawBody
  /** The `X-Hub-Signature-256` header. `null` or `undefined` if there is none. */
  readonly signature: string | null | undefined
  /** The app secrets, any of which may have signed it: the Instagram app's and the Meta app's, and both the old and the new one during a change. */
  readonly secrets: readonly string[]
  /** The most bytes that the body may have. Default: {@link webhookSizeLimit}. */
  readonly maximumBytes?: number | undefined
}

/**
 * Verifies that a webhook delivery was signed with one of the app's secrets. Rejects if it was not.
 *
 * For Instagram Login, sources disagree on which secret signs (the Instagram app's or the Meta app's): pass both.
 *
 * @throws IncomingError `signature_missing`, `signature_malformed`, `signature_mismatch`, `body_too_large`, `option_invalid`.
 * @example
 * import { verifyWebhook } from '@darkroom/client/incoming'
 * import { signWebhook } from '@darkroom/client/incoming/testing'
 * const rawBody = '{"object":"instagram","entry":[]}'
 * const signature = await signWebhook(rawBody, 'new secret')
 * await verifyWebhook({ rawBody, signature, secrets: ['old secret', 'new secret'] }) // => undefined
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<void> {
  const { rawBody, signature, secrets, maximumBytes } = options ?? {}
  checkIncomingNames('The options of verifyWebhook', options, ['rawBody', 'signature', 'secrets', 'maximumBytes'])
  checkSecrets(secrets)
  const body = bytesOf(rawBody, maximumBytes)
  if (!(await verifyAny(secrets, readSignature(signature), body))) {
    throw new IncomingError('signature_mismatch')
  }
}

function readSignature(signature: string | null | undefined): Bytes {
  if (!signature) {
    throw new IncomingError('signature_missing')
  }
  if (!isText(signature)) throw invalidIncomingOption('signature', 'the text of one header', signature)
  const digits = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1]
  if (digits === undefined) {
    throw new IncomingError(
      'signature_malformed',
      'The X-Hub-Signature-256 header must be sha256= and 64 lower-case hexadecimal digits.',
    )
  }
  return fromHex(digits)
}
