import type { PostRow } from '../store/schema.ts'

/** What a reason means, and what whoever made the post can do. */
export interface PostReason {
  readonly meaning: string
  readonly action: string
}

const nothing = 'Nothing has to be done.'
const retry = 'See what Instagram said, and put it right. POST .../retry then publishes it anew.'

/** Why a post is where it is. */
export const postReasons = {
  quota_used_up: {
    meaning: 'The account has published as much as it may in 24 hours.',
    action: 'Nothing has to be done: it is published when there is room. Or cancel it.',
  },
  rate_limited: { meaning: 'Instagram was called too often.', action: nothing },
  processing: { meaning: 'Instagram is still at work on the files.', action: nothing },
  asking: {
    meaning: 'Instagram was asked to publish it, and has not said yet whether it did.',
    action: nothing,
  },
  instagram_failing: { meaning: 'Instagram failed. It is tried again.', action: nothing },
  connection_needs_reconnect: {
    meaning: 'The account has to be connected again.',
    action: 'Send the owner a new link for this connection. The post waits for a while.',
  },
  connection_blocked: {
    meaning: 'Instagram blocks the account.',
    action: 'Ask the owner to open Instagram and do what it asks. The post waits for a while.',
  },
  connection_app_fault: {
    meaning: 'Something is wrong with the app.',
    action: "The app's owner has to see to it in the App Dashboard. The post waits for a while.",
  },
  connection_disconnected: {
    meaning: 'The account was disconnected.',
    action: 'Connect it again, and make the post anew.',
  },
  permission_missing: {
    meaning: 'The permission to publish is missing.',
    action: 'Send the owner a new link, and let them leave every box ticked. Then retry.',
  },
  post_invalid: { meaning: 'The post is not as Instagram takes it.', action: retry },
  check_failed: { meaning: 'Instagram would refuse it.', action: retry },
  container_refused: { meaning: 'Instagram did not take the files or what is said of them.', action: retry },
  container_failed: { meaning: 'Instagram could not process a file.', action: retry },
  container_expired: {
    meaning: 'What Instagram had prepared is older than a day.',
    action: 'It is prepared anew.',
  },
  processing_too_long: {
    meaning: 'Instagram was at work on the files for more than an hour.',
    action: 'POST .../retry prepares it anew.',
  },
  publish_refused: { meaning: 'Instagram refused to publish it, and did not publish it.', action: retry },
  file_gone: {
    meaning: 'A file that was posted is not here any more.',
    action: 'Post the file and make the post anew.',
  },
  took_too_long: {
    meaning: 'What stopped it did not pass in time.',
    action: 'See why it waited. POST .../retry publishes it anew.',
  },
  outcome_unknown: {
    meaning: 'It cannot be told whether it was published.',
    action:
      'It is asked again by itself for a day; POST .../retry asks at once, which is safe. Look at the account: if the post is there, cancel this one. If it is not, POST .../retry with {"anew": true} publishes it anew, and would publish it twice if it appears after all.',
  },
  canceled: { meaning: 'It was canceled.', action: nothing },
  canceled_unknown: {
    meaning: 'It was canceled while it could not be told whether it was published.',
    action: 'Look at the account: it may be there.',
  },
} as const satisfies Readonly<Record<string, PostReason>>

/** The name of a reason. */
export type PostReasonName = keyof typeof postReasons

/** The reason of a post. */
export function reasonOfPost({ reason }: Pick<PostRow, 'reason'>): PostReason | undefined {
  return reason !== null && Object.hasOwn(postReasons, reason) ? postReasons[reason as PostReasonName] : undefined
}
