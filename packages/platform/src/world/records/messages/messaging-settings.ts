import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Button } from './content.ts'

/** Questions that people can tap before they write, in one language. */
export interface IceBreakers {
  readonly call_to_actions: readonly { readonly question: string; readonly payload: string }[]
  readonly locale: string
}

/** A menu that stays in sight, in one language. */
export interface PersistentMenu {
  readonly locale: string
  readonly composer_input_disabled: boolean
  readonly call_to_actions: readonly (Button & { readonly webview_height_ratio?: string })[]
}

/** What an account decides about its messages. Every key can be missing: then it is the usual. */
export interface MessagingSettings {
  /** Whether apps may read and send its messages ("Allow access to messages"). Usual: yes. */
  readonly access?: boolean
  /** Whether Instagram keeps it from sending by the API. Usual: no. */
  readonly blocked?: boolean
  /** Whether conversations are routed to one app each. Usual: no. */
  readonly routing?: boolean
  /** Whether an app may take a conversation from another where they are routed. Usual: no. */
  readonly mayTake?: boolean
  /** The app that conversations without an owner go to. */
  readonly defaultAppId?: string
  readonly iceBreakers?: readonly IceBreakers[]
  readonly persistentMenu?: readonly PersistentMenu[]
  /** Features of messages that were switched, by name. */
  readonly features?: Readonly<Record<string, string>>
}

const one = query<{ accountId: string }, Schema['messagingSettings']>((db, p) =>
  db.selectFrom('messagingSettings').selectAll().where('accountId', '=', p.accountId),
)
const save = query<Schema['messagingSettings']>((db, p) =>
  db
    .insertInto('messagingSettings')
    .values({ accountId: p.accountId, settings: p.settings })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet((eb) => ({ settings: eb.ref('excluded.settings') })),
    ),
)

const switches = ['access', 'blocked', 'routing', 'mayTake'] as const

/** Settings out of JSON that somebody wrote by hand: what has not its form is left out. */
export function readMessagingSettings(json: string): MessagingSettings {
  const value = JSON.parse(json) as Readonly<Record<string, unknown>>
  return {
    ...Object.fromEntries(switches.flatMap((key) => (typeof value[key] === 'boolean' ? [[key, value[key]]] : []))),
    ...(typeof value['defaultAppId'] === 'string' && { defaultAppId: value['defaultAppId'] }),
    ...(Array.isArray(value['iceBreakers']) && { iceBreakers: value['iceBreakers'] }),
    ...(Array.isArray(value['persistentMenu']) && { persistentMenu: value['persistentMenu'] }),
  }
}

/** What an account decided; empty: nothing. */
export function messagingSettings(world: World, accountId: string): MessagingSettings {
  const row = world.database.first(one, { accountId })
  return row === undefined ? {} : (JSON.parse(row.settings) as MessagingSettings)
}

/** Changes some of what an account decided. */
export function setMessaging(world: World, accountId: string, changes: Partial<MessagingSettings>): void {
  const settings = JSON.stringify({ ...messagingSettings(world, accountId), ...changes })
  world.database.run(save, { accountId, settings })
}
