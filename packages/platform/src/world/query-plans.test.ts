import type { SQLInputValue } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import {
  deleteAccessTokens,
  findAccessToken,
  invalidateSessions,
  issueAccessToken,
  renewAccessToken,
} from './access-tokens.ts'
import { findAccount, findAccountByUsername, setAccountPassword } from './accounts.ts'
import { findApp, listAppsOf } from './apps.ts'
import { findAuthorizationCode, issueAuthorizationCode, useAuthorizationCode } from './authorization-codes.ts'
import { findBasicDisplayProduct, findInstagramApp, listRedirectUris } from './basic-display-products.ts'
import { answerConsent, openConsent } from './consents.ts'
import { findDeveloper, findDeveloperByEmail, findRole, listRoles } from './developers.ts'
import { findGrant, listGrantsOf, removeGrant } from './grants.ts'
import { findInstagramTester, listInstagramTesters, listTesterInvites } from './instagram-testers.ts'
import { loadWorld } from './load.ts'
import { countMedia, listMedia } from './media.ts'
import type { Query } from './query.ts'
import { sampleWorld } from './sample.ts'
import { scopedId } from './scoped-ids.ts'
import { endSession, findSession } from './sessions.ts'
import { rawQuery } from './testing/raw-query.ts'
import { openWorld, type World } from './world.ts'

interface Statement {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

let world: World

beforeAll(() => {
  world = openWorld()
  loadWorld(world, sampleWorld('http://localhost:4000'))
})

/** The statements that some work runs. */
function statementsOf(work: (world: World) => void): Statement[] {
  const statements: Statement[] = []
  const note = <P>(query: Query<P, unknown>, parameters: P): void => {
    const { sql, bind } = query.compiled()
    statements.push({ sql, values: bind(parameters) })
  }
  const { database } = world
  work({
    ...world,
    database: {
      ...database,
      all: (query, parameters) => {
        note(query, parameters)
        return database.all(query, parameters)
      },
      first: (query, parameters) => {
        note(query, parameters)
        return database.first(query, parameters)
      },
      recall: (query, key, parameters) => {
        note(query, parameters)
        return database.recall(query, key, parameters)
      },
      run: (query, parameters) => {
        note(query, parameters)
        return database.run(query, parameters)
      },
    },
  })
  return statements
}

function planOf({ sql, values }: Statement): string[] {
  const plan = rawQuery<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values)
  return world.database.all(plan, {}).map(({ detail }) => detail)
}

const token = { hash: 'x', kind: 'longLived' } as Parameters<typeof renewAccessToken>[1]
const code = { hash: 'x' } as Parameters<typeof useAuthorizationCode>[1]

test.each<[string, (world: World) => unknown]>([
  ['findAccessToken', (world) => findAccessToken(world, 'x')],
  ['renewAccessToken', (world) => renewAccessToken(world, token)],
  ['invalidateSessions', (world) => invalidateSessions(world, 'x')],
  ['deleteAccessTokens', (world) => deleteAccessTokens(world, 'x')],
  ['findAccount', (world) => findAccount(world, '17841405793187218')],
  ['findAccountByUsername', (world) => findAccountByUsername(world, 'jayposiris')],
  ['setAccountPassword', (world) => setAccountPassword(world, 'x', 'y')],
  ['findApp', (world) => findApp(world, 'x')],
  ['listAppsOf', (world) => listAppsOf(world, 'x')],
  ['findAuthorizationCode', (world) => findAuthorizationCode(world, 'x')],
  ['useAuthorizationCode', (world) => useAuthorizationCode(world, code)],
  ['findInstagramApp', (world) => findInstagramApp(world, '684477648739411')],
  ['findBasicDisplayProduct', (world) => findBasicDisplayProduct(world, 'x')],
  ['listRedirectUris', (world) => listRedirectUris(world, 'x')],
  ['answerConsent', (world) => answerConsent(world, 'x', 'y')],
  ['findDeveloper', (world) => findDeveloper(world, 'x')],
  ['findDeveloperByEmail', (world) => findDeveloperByEmail(world, 'x')],
  ['findRole', (world) => findRole(world, 'x', 'y')],
  ['listRoles', (world) => listRoles(world, 'x')],
  ['findGrant', (world) => findGrant(world, 'x', 'y')],
  ['listGrantsOf', (world) => listGrantsOf(world, 'x')],
  ['removeGrant', (world) => removeGrant(world, 'x', 'y')],
  ['findInstagramTester', (world) => findInstagramTester(world, 'x', 'y')],
  ['listInstagramTesters', (world) => listInstagramTesters(world, 'x')],
  ['listTesterInvites', (world) => listTesterInvites(world, 'x')],
  ['countMedia', (world) => countMedia(world, 'x')],
  ['listMedia', (world) => listMedia(world, 'x')],
  ['scopedId', (world) => scopedId(world, '358205879134926', '17841405793187218')],
  ['findSession', (world) => findSession(world, 'instagram', 'x')],
  ['endSession', (world) => endSession(world, 'x')],
])('%s goes by an index, however large the world', (_, work) => {
  const plan = statementsOf(work).flatMap(planOf)
  expect(plan).not.toEqual([])
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('issuing a code, a token or a consent form reads nothing', () => {
  const work = (world: World): void => {
    world.database.transaction(() => {
      expect(() => issueAuthorizationCode(world, 'x', 'y')).toThrow()
      expect(() => issueAccessToken(world, 'x', 'shortLived')).toThrow()
      expect(() => openConsent(world, 'x', 'y')).toThrow()
    })
  }
  const statements = statementsOf(work)
  expect(statements).toHaveLength(3)
  expect(statements.flatMap(planOf)).toEqual([])
})
