import { expect, test } from 'vitest'
import { loadWorld } from '../world-file/load/load.ts'
import { hashPassword } from './hash.ts'
import { listAudit, recordAudit } from './records/audit.ts'
import { insertCallback, listCallbacks } from './records/callbacks.ts'
import { saveGrant } from './records/grants.ts'
import { findAuthorizationCode, issueAuthorizationCode } from './records/tokens/authorization-codes.ts'
import { answerConsent, openConsent } from './records/tokens/consents.ts'
import { findSession, startSession } from './records/tokens/sessions.ts'
import { createSweeper, sweep } from './sweep.ts'
import { rawQuery } from './testing/raw-query.ts'
import { openWorld, type World } from './world.ts'

const hour = 3600 * 1000
const day = 24 * hour
const appId = '358205879134926'
const accountId = '17841405793187218'

function newWorld(): World {
  const world = openWorld({ asOf: new Date('2024-11-01'), now: () => 0 })
  const passwordHash = hashPassword('x', new Uint8Array(16))
  loadWorld(world, {
    accounts: [{ id: accountId, username: 'jayposiris', passwordHash }],
    apps: [{ id: appId, name: 'Social Sizzle', basicDisplay: { redirectUris: ['https://a.example/'] } }],
  })
  return world
}

test('sessions and consent forms go when they have ended, and not before', () => {
  const world = newWorld()
  const secret = startSession(world, 'instagram', accountId)
  const session = findSession(world, 'instagram', secret)?.hash ?? ''
  const consent = openConsent(world, session, 'client_id=1')
  world.clock.advance(hour)
  expect(sweep(world)).toBe(0)
  expect(answerConsent(world, session, consent)).toBe('client_id=1')
  world.clock.advance(1)
  expect(sweep(world)).toBe(1)
  world.clock.advance(30 * day)
  expect(sweep(world)).toBe(1)
  expect(sweep(world)).toBe(0)
})

test('a code is known for a week after its end, so that it is refused as expired', () => {
  const world = newWorld()
  const key = { appId, login: 'basic-display', subjectId: accountId } as const
  const grant = saveGrant(world, key, { scopes: ['user_profile'] })
  const code = issueAuthorizationCode(world, grant, 'https://a.example/')
  world.clock.advance(7 * day)
  sweep(world)
  expect(findAuthorizationCode(world, code)).toBeDefined()
  world.clock.advance(hour)
  sweep(world)
  expect(findAuthorizationCode(world, code)).toBeUndefined()
})

test('a sweep takes no more than its portion, and is made once an hour of world time', () => {
  const world = newWorld()
  for (let count = 0; count < 5; count++) startSession(world, 'instagram', accountId)
  world.clock.advance(31 * day)
  expect(sweep(world, 2)).toBe(2)
  const sweeper = createSweeper(world, (work) => {
    while (work.next().done !== true);
  })
  sweeper()
  startSession(world, 'instagram', accountId)
  expect(sweep(world)).toBe(0)
  world.clock.advance(31 * day)
  sweeper()
  expect(sweep(world)).toBe(0)
})

function audited({ database }: World): number {
  return database.first(rawQuery<{ count: number }>('SELECT count(*) count FROM audit'), {})?.count ?? 0
}

test('the audit keeps ninety days, and ten thousand entries', () => {
  const world = newWorld()
  recordAudit(world, { actor: 'dana', action: 'early' })
  world.clock.advance(day)
  recordAudit(world, { actor: 'dana', action: 'late' })
  world.clock.advance(90 * day - hour)
  sweep(world)
  expect(listAudit(world).map(({ action }) => action)).toEqual(['late'])
  world.database.transaction(() => {
    for (let count = 0; count < 10_005; count++) recordAudit(world, { actor: 'dana', action: `${count}` })
  })
  sweep(world)
  expect(audited(world)).toBe(10_000)
  expect(listAudit(world, { limit: 1 })[0]?.action).toBe('10004')
})

test('a settled callback is kept for ninety days, and one that is to be sent for ever', () => {
  const world = newWorld()
  const callback = (id: string, nextAttemptAt: number | null): void =>
    insertCallback(world, {
      id,
      appId,
      login: 'facebook',
      kind: 'deauthorize',
      url: 'https://a.example/',
      userId: '1',
      state: nextAttemptAt === null ? 'delivered' : 'waiting',
      attempts: 1,
      nextAttemptAt,
      outcome: '',
      statusUrl: null,
      confirmationCode: null,
      createdAt: world.clock.now(),
    })
  const ids = (): string[] => listCallbacks(world, appId, 20_000).map(({ id }) => id)
  callback('settled', null)
  callback('waiting', 0)
  world.clock.advance(90 * day)
  callback('new', null)
  sweep(world)
  expect(ids().toSorted()).toEqual(['new', 'settled', 'waiting'])
  world.clock.advance(1)
  sweep(world)
  expect(ids()).toEqual(['new', 'waiting'])
  world.database.transaction(() => {
    for (let count = 0; count < 10_005; count++) callback(`${count}`, null)
  })
  sweep(world)
  expect(ids()).toHaveLength(10_001)
  expect(ids()).toContain('waiting')
})
