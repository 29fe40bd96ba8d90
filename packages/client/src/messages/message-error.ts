import { ApiError, type PlatformFacts } from '../errors/api-error.ts'
import { refusals } from '../from-contract/messaging.ts'
import { InstagramError } from '../instagram-error.ts'

/**
 * Why a message was not sent, as far as the platform has a number for it. `outside_window` and `text_too_long` are also told before
 * anything is sent.
 */
export type MessageErrorCode = (typeof refusals)[number][0] | 'text_too_long'

/** What else is known of a message that was not sent. */
export interface MessageErrorDetails {
  readonly cause?: ApiError | undefined
  readonly platform?: PlatformFacts | undefined
}

/**
 * A message that the platform refused, or would refuse. Other failures of a call (a token that ended, limits, the network) are an ApiError.
 *
 * @example
 * import { createInstagram } from '@darkroom/client/instagram'
 * import { MessageError, messages } from '@darkroom/client/instagram/messages'
 * const now = () => Date.UTC(2026, 10, 30)
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'], now })
 * const sent = messages(instagram.as('IGAAexample')).send('1789', { text: 'Sorry!' }, { heardAt: Date.UTC(2026, 10, 28) })
 * const error = await sent.catch((error: unknown) => error)
 * error instanceof MessageError && error.code // => 'outside_window'
 */
export class MessageError extends InstagramError<MessageErrorCode> {
  override readonly name = 'MessageError'
  /** What the platform said, or would have said. */
  declare readonly platform: PlatformFacts | undefined
  /** The refused call. Absent if nothing was sent. */
  declare readonly cause: ApiError | undefined

  constructor(code: MessageErrorCode, message: string, { cause, platform }: MessageErrorDetails = {}) {
    super(code, message, { platform: cause?.platform ?? platform })
    Object.defineProperty(this, 'cause', { value: cause })
  }
}

/** The same refusal as a MessageError; any other error as it is. */
export function asMessageError(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  const { code, subcode, message = '' } = error.platform ?? {}
  const number = subcode ?? code
  const row = refusals.find(([, ...numbers]) => (numbers as readonly unknown[]).includes(number))
  const why = row?.[0] ?? (code === 100 && message.includes('message[text]') ? 'text_too_long' : undefined)
  return why === undefined ? error : new MessageError(why, error.message, { cause: error })
}
