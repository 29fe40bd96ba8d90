import { expect, test } from 'vitest'
import { loadWorld } from '../../world-file/load/load.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'
import type { Database } from '../store/database.ts'
import type { Query } from '../store/statement.ts'
import { openWorld, type World } from '../world.ts'
import { findAccountByUsername } from './accounts.ts'
import { hasChosenVersions } from './apps/app-settings.ts'
import { findClient, findFacebookClient } from './apps/products.ts'
import { saveGrant } from './grants.ts'
import { findPersonByEmail } from './people.ts'
import { findAccessToken, issueAccessToken } from './tokens/access-tokens.ts'

/** The world, failing where a look-up that is recalled reads a table that its list does not name. Says how many it recalled. */
function watched(world: World): World & { recalled: () => number } {
  const { database } = world
  let count = 0
  let listed: readonly string[] | undefined
  const read = <P>(query: Query<P, unknown>): void => {
    const tables = [...query.compiled().sql.matchAll(/(?:from|join) "(\w+)"/g)].map(([, table]) => table)
    if (listed !== undefined) expect(listed).toEqual(expect.arrayContaining(tables))
  }
  const watching: Database = {
    ...database,
    first: (query, parameters) => {
      read(query)
      return database.first(query, parameters)
    },
    all: (query, parameters) => {
      read(query)
      return database.all(query, parameters)
    },
    recall: (tables, _key, look) => {
      const outer = listed
      // What is looked up on the way to something else has to be in the lists of both.
      if (outer !== undefined) expect(outer).toEqual(expect.arrayContaining([...tables]))
      listed = tables
      count++
      try {
        return look()
      } finally {
        listed = outer
      }
    },
  }
  return { ...world, database: watching, recalled: () => count }
}

test('what is recalled is read from the tables whose writes forget it, and from no other', () => {
  const world = openWorld()
  loadWorld(world, sampleWorld('http://localhost:4000'))
  const watchedWorld = watched(world)
  const keys = [
    { appId: '358205879134926', login: 'instagram', subjectId: findAccountByUsername(world, 'mira.prints')?.id ?? '' },
    {
      appId: '1284605937421856',
      login: 'facebook',
      subjectId: findPersonByEmail(world, 'dana@darkroom.test')?.id ?? '',
    },
  ] as const
  for (const key of keys) {
    const grant = saveGrant(world, key, { scopes: [] })
    const token = issueAccessToken(world, { grant, kind: 'longLived' })
    expect(findAccessToken(watchedWorld, token)?.app?.id).toBe(key.appId)
  }
  expect(findClient(watchedWorld, '684477648739411')).toBeDefined()
  expect(findFacebookClient(watchedWorld, '1284605937421856')).toBeDefined()
  hasChosenVersions(watchedWorld)
  // Two tokens, their apps and the person, two clients, the versions.
  expect(watchedWorld.recalled()).toBe(8)
})
