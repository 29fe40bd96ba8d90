import type { ApiErrorCode } from '@darkroom/client'
import type { ConnectionState } from '../store/schema.ts'

/** Why a connection is not healthy: what it means, and who has to do what. */
export interface Reason {
  readonly state: Exclude<ConnectionState, 'healthy'>
  /** One sentence for whoever looks at the connection. */
  readonly meaning: string
  /** What its owner has to do. */
  readonly action: string
}

const reconnect = 'Send the owner a new link to connect the account again. The connection keeps its id.'
const dashboard = 'Fix this in the App Dashboard.'

/** By the client's code for the refusal, or a name of connect's own. */
export const reasons = {
  token_invalid: { state: 'needs-reconnect', meaning: 'Instagram no longer accepts the token.', action: reconnect },
  token_expired: { state: 'needs-reconnect', meaning: 'The token has expired.', action: reconnect },
  session_invalidated: {
    state: 'needs-reconnect',
    meaning: 'The owner changed their password, or Instagram ended the session.',
    action: reconnect,
  },
  app_removed: {
    state: 'needs-reconnect',
    meaning: 'The owner removed the app, or the account is private and its permission ended after 90 days.',
    action: reconnect,
  },
  page_role_lost: {
    state: 'needs-reconnect',
    meaning: 'The person who connected it no longer has a task on the Page.',
    action: 'Ask somebody with full control of the Page to connect it again.',
  },
  data_access_expired: {
    state: 'needs-reconnect',
    meaning: 'The app’s 90 days of access to the person’s data have ended.',
    action: reconnect,
  },
  permission_missing: {
    state: 'needs-reconnect',
    meaning: 'A required permission was removed.',
    action: 'Send the owner a new link, and ask them to keep all permissions selected.',
  },
  account_checkpointed: {
    state: 'blocked',
    meaning: 'Instagram asks the owner to pass a checkpoint. No permission is missing.',
    action: 'Ask the owner to open Instagram and follow its steps. The connection then works again automatically.',
  },
  account_unconfirmed: {
    state: 'blocked',
    meaning: 'Instagram asks the owner to confirm the account.',
    action: 'Ask the owner to open Instagram and confirm the account.',
  },
  blocked: {
    state: 'blocked',
    meaning: 'Instagram blocked the account or one of its actions.',
    action: 'Ask the owner to open Instagram and look for a notice. Do not retry until then.',
  },
  app_unknown: { state: 'app-fault', meaning: 'Instagram does not know the app.', action: dashboard },
  app_blocked: { state: 'app-fault', meaning: 'The app is blocked or deactivated.', action: dashboard },
  app_misconfigured: { state: 'app-fault', meaning: 'The app is not set up for this call.', action: dashboard },
  credentials_wrong: {
    state: 'app-fault',
    meaning: 'The app secret is wrong.',
    action: 'Compare the app secret with the App Dashboard, and start connect with the right one.',
  },
  proof_invalid: {
    state: 'app-fault',
    meaning: 'The appsecret_proof is wrong, usually because the app secret is wrong.',
    action: 'Compare the app secret with the App Dashboard, and start connect with the right one.',
  },
  short_token_ended: {
    state: 'needs-reconnect',
    meaning: 'It was linked with a short-lived token, which has expired and was deleted.',
    action: reconnect,
  },
  deauthorized: {
    state: 'needs-reconnect',
    meaning: 'The owner removed the app on Instagram. The token was deleted.',
    action: reconnect,
  },
  refresh_failing: {
    state: 'expiring',
    meaning: 'The token works, but Instagram has not refreshed it.',
    action: 'Wait, or send the owner a new link before the token expires.',
  },
  ends_soon: {
    state: 'expiring',
    meaning: 'The token or the data access ends soon, and only the owner can renew it.',
    action: 'Send the owner a new link before then.',
  },
} as const satisfies { readonly [Name in ApiErrorCode]?: Reason } & Readonly<Record<string, Reason>>

/** The name of a reason. */
export type ReasonName = keyof typeof reasons

/** The reason of a name, as it is stored. */
export function reasonOf(name: string | null): Reason | undefined {
  return name !== null && Object.hasOwn(reasons, name) ? reasons[name as ReasonName] : undefined
}
