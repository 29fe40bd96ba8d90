import { dataAccessLifetime, type Login } from '@darkroom/contract'
import { query } from '../store/query.ts'
import type { AccessTokenRow, CallbackRow, ContainerRow } from '../store/schema.ts'
import type { World } from '../world.ts'
import { storiesSince, storyLife } from './media/stories.ts'

/** Something that happens by itself when the world's clock reaches it. Moments are Unix milliseconds. */
export type Scheduled =
  | {
      readonly kind: 'token'
      readonly at: number
      readonly token: AccessTokenRow['kind']
      readonly login: Login
      readonly who: string | null
      readonly app: string
    }
  | { readonly kind: 'access'; readonly at: number; readonly who: string | null; readonly app: string }
  | { readonly kind: 'container'; readonly at: number; readonly id: string; readonly who: string | null }
  | { readonly kind: 'story'; readonly at: number; readonly who: string | null }
  | {
      readonly kind: 'webhook'
      readonly at: number
      readonly field: string
      readonly url: string
      readonly attempts: number
      readonly outcome: string
    }
  | {
      readonly kind: 'callback'
      readonly at: number
      readonly callback: CallbackRow['kind']
      readonly url: string
      readonly attempts: number
      readonly outcome: string
    }

type Ahead = { now: number; limit: number }

/** Tokens that are looked at: they are not sorted by their end, and a world can have millions. */
const mostTokens = 50_000

const tokens = query<Ahead & { looked: number }, Omit<Extract<Scheduled, { kind: 'token' }>, 'kind'>>((db, p) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('accessTokens')
        .select(['grantId', 'kind', 'expiresAt'])
        .where('invalidatedAt', 'is', null)
        .limit(p.looked)
        .as('living'),
    )
    .innerJoin('grants', 'grants.id', 'living.grantId')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .leftJoin('accounts', 'accounts.id', 'grants.accountId')
    .leftJoin('people', 'people.id', 'grants.personId')
    .select((eb) => [
      eb.ref('living.expiresAt').$castTo<number>().as('at'),
      'living.kind as token',
      'grants.login',
      eb.fn.coalesce('accounts.username', 'people.email').as('who'),
      'apps.name as app',
    ])
    .where('grants.removedAt', 'is', null)
    .where('living.expiresAt', '>', p.now)
    .orderBy('living.expiresAt')
    .limit(p.limit),
)
const access = query<{ since: number; limit: number }, { at: number; who: string; app: string }>((db, p) =>
  db
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.personId')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .select(['grants.grantedAt as at', 'people.email as who', 'apps.name as app'])
    .where('grants.removedAt', 'is', null)
    .where('grants.grantedAt', '>', p.since)
    .orderBy('grants.grantedAt')
    .limit(p.limit),
)
const containers = query<{ since: number; limit: number }, { at: number; id: string; who: string }>((db, p) =>
  db
    .selectFrom('containers')
    .innerJoin('accounts', 'accounts.id', 'containers.accountId')
    .select(['containers.createdAt as at', 'containers.id', 'accounts.username as who'])
    .where('containers.createdAt', '>', p.since)
    .where('containers.state', 'in', ['WAITING', 'READY'] satisfies ContainerRow['state'][])
    .orderBy('containers.createdAt')
    .limit(p.limit),
)
const stories = query<{ since: number; until: number; limit: number }, { at: number; who: string }>((db, p) =>
  db
    .selectFrom('media')
    .innerJoin('accounts', 'accounts.id', 'media.accountId')
    .select(['media.createdAt as at', 'accounts.username as who'])
    .where('media.place', '=', 'story')
    .where('media.createdAt', '>=', p.since)
    .where('media.createdAt', '<=', p.until)
    .orderBy('media.createdAt')
    .limit(p.limit),
)
const webhooks = query<Ahead, Omit<Extract<Scheduled, { kind: 'webhook' }>, 'kind'>>((db, p) =>
  db
    .selectFrom('webhookDeliveries')
    .select((eb) => [eb.ref('nextAttemptAt').$castTo<number>().as('at'), 'field', 'url', 'attempts', 'outcome'])
    .where('nextAttemptAt', 'is not', null)
    .where('nextAttemptAt', '>', p.now)
    .orderBy('nextAttemptAt')
    .limit(p.limit),
)
const callbacks = query<Ahead, Omit<Extract<Scheduled, { kind: 'callback' }>, 'kind'>>((db, p) =>
  db
    .selectFrom('callbacks')
    .select((eb) => [
      eb.ref('nextAttemptAt').$castTo<number>().as('at'),
      'kind as callback',
      'url',
      'attempts',
      'outcome',
    ])
    .where('nextAttemptAt', 'is not', null)
    .where('nextAttemptAt', '>', p.now)
    .orderBy('nextAttemptAt')
    .limit(p.limit),
)

const containerLife = 24 * 3_600_000

/** What is ahead of a world's clock, the next of each kind, soonest first. @param limit Of each kind. */
export function listScheduled(world: World, limit: number): Scheduled[] {
  const { database } = world
  const now = world.clock.now()
  const ahead = { now, limit }
  const dataLife = dataAccessLifetime * 1000
  const found: Scheduled[] = [
    ...database.all(tokens, { ...ahead, looked: mostTokens }).map((row) => ({ kind: 'token' as const, ...row })),
    ...database
      .all(access, { since: now - dataLife, limit })
      .map(({ at, ...row }) => ({ kind: 'access' as const, at: at + dataLife, ...row })),
    ...database
      .all(containers, { since: now - containerLife, limit })
      .map(({ at, ...row }) => ({ kind: 'container' as const, at: at + containerLife, ...row })),
    ...database
      .all(stories, { since: storiesSince(world), until: now, limit })
      .map(({ at, who }) => ({ kind: 'story' as const, at: at + storyLife, who })),
    ...database.all(webhooks, ahead).map((row) => ({ kind: 'webhook' as const, ...row })),
    ...database.all(callbacks, ahead).map((row) => ({ kind: 'callback' as const, ...row })),
  ]
  return found.sort((a, b) => a.at - b.at)
}
