import { limits, type ResourceError, type ResourceErrorName, resourceErrors } from '@darkroom/contract'
import { constant, file } from './print.ts'

/** What the client calls the refusals of a message. */
const codes = {
  outside_window: ['messageOutsideWindow'],
  text_too_long: ['messageTextTooLong'],
  person_unknown: ['messageNoUser', 'messageNoIgUser'],
  person_unavailable: ['messagePersonUnavailable'],
  private_reply_used: ['messagePrivateReplyUsed'],
  private_reply_expired: ['messagePrivateReplyExpired'],
  private_reply_refused: ['messagePrivateReplyRefused'],
  another_app_answers: ['messageNotThreadOwner', 'messageOtherAppControls'],
  access_off: ['messageAccessOff'],
  advanced_access_missing: ['messageNoAdvancedAccess', 'messageTimeoutNoRole'],
  account_blocked: ['messageBusinessBlocked'],
  account_not_eligible: ['messageAccountNotEligible'],
  page_not_linked: ['messagePageNotLinked', 'messageLinkBroken'],
  conversation_archived: ['messageThreadArchived'],
  message_invalid: ['messageInvalidData', 'messageStateAndMessage', 'messageMultiImage'],
  reply_to_invalid: ['messageReplyToInvalid'],
  attachment_refused: [
    'messageAttachFetch',
    'messageAttachUpload',
    'messageAttachId',
    'messageAttachSize',
    'messageAttachSlow',
  ],
} as const satisfies Readonly<Record<string, readonly ResourceErrorName[]>>

/** The refusals that the client tells before it asks. */
const checked = { outsideWindow: 'messageOutsideWindow', textTooLong: 'messageTextTooLong' } as const

/** What the client knows of messages before it asks, and of why they are refused. */
export function printMessaging(): string {
  const rows = Object.entries(codes).map(([code, names]) => [code, ...names.flatMap(signsOf)])
  const told = Object.entries(checked).map(([name, error]) => {
    const { code, subcode, message }: ResourceError = resourceErrors[error]
    return [name, { code, subcode, message }]
  })
  return file(
    "import type { PlatformFacts } from '../errors/api-error.ts'\n",
    constant(
      'Why a message is refused, by the subcode, or by the code where there is none.',
      'refusals',
      rows.filter((row) => row.length > 1),
    ),
    constant(
      'The refusals that are told before the platform is asked, as it tells them.',
      'told',
      Object.fromEntries(told),
      `Readonly<Record<${Object.keys(checked)
        .map((name) => `'${name}'`)
        .join(' | ')}, PlatformFacts>>`,
    ),
    constant('As many characters a text can have.', 'mostText', limits.msgText.value, 'number'),
    constant('As many answers a text can offer.', 'mostQuickReplies', limits.msgQuickReplies.value, 'number'),
    constant('As many pictures one message can have.', 'mostPictures', limits.msgPictures.value, 'number'),
    constant('As many cards one message can have.', 'mostCards', limits.msgElements.value, 'number'),
    constant(
      'Milliseconds for which an account can answer after somebody wrote.',
      'usualWindow',
      limits.msgWindow.value * 3_600_000,
      'number',
    ),
    constant(
      'The same where a person answers, with the tag HUMAN_AGENT.',
      'humanAgentWindow',
      limits.msgHumanAgent.value * 24 * 3_600_000,
      'number',
    ),
  )
}

/** A code that several refusals share tells nothing: without a subcode, only those of messages alone count. */
function signsOf(name: ResourceErrorName): number[] {
  const { code, subcode }: ResourceError = resourceErrors[name]
  if (subcode !== undefined) return [subcode]
  return code !== undefined && code > 1000 ? [code] : []
}
