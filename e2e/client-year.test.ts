import { type ApiError, createInstagram, parseToken, serializeToken } from '@darkroom/client'
import type { BasicDisplayApp } from '@darkroom/client/basic-display'
import { createPlatform, type Platform } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { removeAppOf } from '../packages/platform/src/sites/instagram/apps/remove-app.ts'
import { type Account, findAccountByUsername, updateAccount } from '../packages/platform/src/world/records/accounts.ts'
import { listGrantsOf } from '../packages/platform/src/world/records/grants.ts'
import { invalidateSessions } from '../packages/platform/src/world/records/tokens/access-tokens.ts'

const day = 86_400_000
const days = 400
const owners = 1000
const redirectUri = 'https://app.example/auth'

/** An account, as its owner lives with it and as the app keeps it. */
interface Owner {
  readonly username: string
  /** What the app stored: encrypted in an app, plain here. */
  stored: string
  /** What its owner did of which a token dies; empty: it can be kept. */
  readonly deeds: Set<string>
  grantedOn: number
  isPrivate: boolean
  /** What the app was told when its token was refused. */
  told: string | undefined
}

/** Numbers from 0 to 1, the same each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A login whose tokens are kept for a year. */
interface Kept {
  readonly login: 'basic-display' | 'instagram'
  readonly product: 'basicDisplay' | 'instagramLogin'
  readonly scope: string
  readonly type: 'PERSONAL' | 'BUSINESS'
  readonly asOf: string
}

const basicDisplay: Kept = {
  login: 'basic-display',
  product: 'basicDisplay',
  scope: 'user_profile',
  type: 'PERSONAL',
  asOf: '2023-09-01',
}
const instagramLogin: Kept = {
  login: 'instagram',
  product: 'instagramLogin',
  scope: 'instagram_business_basic',
  type: 'BUSINESS',
  asOf: '2026-03-01',
}

function openWorld({ product, type, asOf }: Kept): Platform {
  const usernames = Array.from({ length: owners }, (_, index) => `owner${index}`)
  return createPlatform({
    asOf,
    seed: 'year',
    now: () => 0,
    world: {
      accounts: usernames.map((username) => ({ username, type })),
      apps: [
        {
          name: 'Year',
          type: 'none',
          instagramTesters: Object.fromEntries(usernames.map((username) => [username, 'accepted' as const])),
          [product]: { instagramAppId: '1', instagramAppSecret: 'secret-of-the-year', redirectUris: [redirectUri] },
        },
      ],
    },
  })
}

test.each([basicDisplay, instagramLogin])(
  'a year of $login in a minute: no token is lost that could have been kept, and every lost one has its reason',
  async (kept) => {
    await using platform = openWorld(kept)
    const { world, clock } = platform
    const roll = dice(7)
    const secondRoll = dice(11)
    let isDown = false
    let calls = 0
    // Both apps have all that is used here.
    const instagram: BasicDisplayApp = createInstagram({
      login: kept.login as 'basic-display',
      appId: '1',
      appSecret: 'secret-of-the-year',
      redirectUri,
      scopes: [kept.scope as 'user_profile'],
      now: () => clock.now(),
      wait: async () => undefined,
      timer: () => () => undefined,
      fetch: async (request) => {
        calls++
        if (isDown) return new Response('<html>Sorry, something went wrong.</html>', { status: 503 })
        // One call in a hundred does not arrive.
        if (request.method === 'GET' && secondRoll() < 0.01) throw new TypeError('fetch failed')
        return platform.fetch(request)
      },
    })
    const everybody: Owner[] = Array.from({ length: owners }, (_, index) => ({
      username: `owner${index}`,
      stored: '',
      deeds: new Set(),
      grantedOn: 0,
      isPrivate: false,
      told: undefined,
    }))

    const accountOf = (owner: Owner): Account => {
      const account = findAccountByUsername(world, owner.username)
      if (account === undefined) throw new Error(`${owner.username} is gone.`)
      return account
    }

    async function signIn(owner: Owner): Promise<void> {
      const { url, state } = await instagram.authorizationUrl()
      const redirectUrl = platform.authorize({ url, username: owner.username })
      const token = await instagram.completeSignIn(redirectUrl, { state })
      owner.deeds.clear()
      Object.assign(owner, { stored: serializeToken(token), told: undefined, grantedOn: clock.now() })
    }

    /** What an owner may do on a day; each about once in a few years. */
    function live(owner: Owner): void {
      const chance = roll()
      if (chance < 0.0006) {
        invalidateSessions(world, accountOf(owner).id, 'password')
        owner.deeds.add('session_invalidated')
      } else if (chance < 0.0012) {
        const account = accountOf(owner)
        for (const grant of listGrantsOf(world, account.id)) removeAppOf(world, account, grant.id)
        owner.deeds.add('app_removed')
      } else if (chance < 0.0018 && kept.type === 'PERSONAL') {
        // Professional accounts are public.
        owner.isPrivate = !owner.isPrivate
        updateAccount(world, { ...accountOf(owner), private: owner.isPrivate ? 1 : 0 })
      }
    }

    /** What a token may be refused for. What a private account granted ends after ninety days, and then the app has no access. */
    function reasonsOf(owner: Owner): string[] {
      const isOver = owner.isPrivate && clock.now() - owner.grantedOn >= 90 * day
      return [...owner.deeds, ...(isOver ? ['app_removed'] : [])]
    }

    /** What an app does on a day: it asks for each token, which is refreshed when it is time, and reads now and then. */
    async function work(owner: Owner, reads: boolean): Promise<void> {
      const source = instagram.keepFresh({
        load: () => parseToken(owner.stored, kept.login as 'basic-display'),
        save: (token) => {
          owner.stored = serializeToken(token)
        },
        refused: (_, error) => {
          owner.told ??= error.code
        },
      })
      try {
        const token = await source.get()
        if (reads) expect((await instagram.as(source).me({ fields: ['username'] })).username).toBe(owner.username)
        if ((token.expiresAt ?? 0) <= clock.now()) owner.told = 'died unnoticed'
      } catch (error) {
        // The platform's faults and the network's are no reason to give a token up.
        if (!(error as ApiError).reconnect) expect((error as ApiError).retryable).toBe(true)
      }
    }

    for (const owner of everybody) await signIn(owner)
    const lost: Record<string, number> = {}
    for (let today = 0; today < days; today++) {
      clock.advance(day)
      isDown = today % 100 >= 40 && today % 100 < 43
      for (const [index, owner] of everybody.entries()) {
        if (owner.told === undefined) {
          live(owner)
          await work(owner, (today + index) % 20 === 0)
        } else if (roll() < 0.02 && !isDown) {
          lost[owner.told] = (lost[owner.told] ?? 0) + 1
          updateAccount(world, { ...accountOf(owner), private: 0 })
          owner.isPrivate = false
          await signIn(owner)
        }
        // Whatever was told has to be what happened; nothing is told of a token to which nothing happened.
        if (owner.told !== undefined && !reasonsOf(owner).includes(owner.told))
          expect.unreachable(`${owner.username}: ${owner.told}`)
      }
    }

    // Those whose reason nobody has noticed yet are noticed at the next reading.
    isDown = false
    for (const owner of everybody) {
      for (let attempt = 0; attempt < 3 && owner.told === undefined; attempt++) await work(owner, true)
      if (owner.told !== undefined) lost[owner.told] = (lost[owner.told] ?? 0) + 1
      if (owner.told === undefined) expect(reasonsOf(owner)).toEqual([])
      else expect(reasonsOf(owner)).toContain(owner.told)
    }
    expect(lost['session_invalidated']).toBeGreaterThan(50)
    expect(lost['app_removed']).toBeGreaterThan(50)
    expect(everybody.filter(({ told }) => told === undefined).length).toBeGreaterThan(owners / 2)
    expect(calls).toBeGreaterThan(10_000)
  },
  120_000,
)
