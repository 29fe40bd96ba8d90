import { expect, test } from 'vitest'
import { findAccountByUsername, listAccounts } from '../../world/records/accounts.ts'
import { findInstagramTester, listInstagramTesters } from '../../world/records/apps/instagram-testers.ts'
import { findClient, findFacebookClient, listRedirectUris } from '../../world/records/apps/products.ts'
import { findPageOfAccount, findPageTasks, listPages } from '../../world/records/pages.ts'
import { findPersonByEmail, findRole } from '../../world/records/people.ts'
import { openWorld, type World } from '../../world/world.ts'
import { loadWorld } from '../load/load.ts'
import { parseWorldFile } from '../read/parse-file.ts'
import { printWorldFile, saveWorld } from '../save/save.ts'
import { sampleWorld } from './sample.ts'

const origin = 'http://localhost:4000'

function sample(): World {
  const world = openWorld({ seed: 'sample' })
  loadWorld(world, sampleWorld(origin))
  return world
}

test('the sample world can be saved as a file and read again', () => {
  const saved = saveWorld(sample())
  expect(parseWorldFile(printWorldFile(saved))).toEqual(saved)
})

test("each of its logins has an app that has the console's redirect page", () => {
  const world = sample()
  const clients = [
    findClient(world, '684477648739411'),
    findClient(world, '1093847265518402'),
    findFacebookClient(world, '1284605937421856'),
  ]
  expect(clients.map((client) => client?.login)).toEqual(['basic-display', 'instagram', 'facebook'])
  for (const client of clients) {
    const uris = client && listRedirectUris(world, client.appId, client.login)
    expect(uris?.[0]).toBe(`${origin}/console/callback/`)
  }
})

test('a professional account is an accepted tester, so that Instagram Login works in development mode', () => {
  const world = sample()
  const app = findClient(world, '1093847265518402')
  const mira = findAccountByUsername(world, 'mira.prints')
  expect(app?.mode).toBe('development')
  expect(mira).toMatchObject({ type: 'BUSINESS', private: 0 })
  expect(findInstagramTester(world, app?.appId ?? '', mira?.id ?? '')?.state).toBe('accepted')
  const states = listInstagramTesters(world, app?.appId ?? '').map(({ username, state }) => `${username} ${state}`)
  expect(states.sort()).toEqual([
    'ana.bakes pending',
    'jayposiris accepted',
    'mira.prints accepted',
    'quiet.quinn accepted',
  ])
})

test('dana has both Pages and both apps; kim has two tasks on one Page and no app', () => {
  const world = sample()
  const dana = findPersonByEmail(world, 'dana@darkroom.test')
  const kim = findPersonByEmail(world, 'kim@darkroom.test')
  const [mira, ana] = ['mira.prints', 'ana.bakes'].map((username) =>
    findPageOfAccount(world, findAccountByUsername(world, username)?.id ?? ''),
  )
  expect(listPages(world).map(({ name }) => name)).toEqual(['Mira Prints', 'Ana Bakes'])
  for (const page of [mira, ana])
    expect(findPageTasks(world, page?.id ?? '', dana?.id ?? '')).toEqual(['PROFILE_PLUS_FULL_CONTROL'])
  expect(findPageTasks(world, mira?.id ?? '', kim?.id ?? '')).toBeUndefined()
  expect(findPageTasks(world, ana?.id ?? '', kim?.id ?? '')).toEqual([
    'PROFILE_PLUS_CREATE_CONTENT',
    'PROFILE_PLUS_ANALYZE',
  ])
  for (const app of ['358205879134926', '1284605937421856']) {
    expect(findRole(world, app, dana?.id ?? '')).toBe('administrator')
    expect(findRole(world, app, kim?.id ?? '')).toBeUndefined()
  }
})

test('its accounts come in the order of the file', () => {
  expect(listAccounts(sample()).map(({ username }) => username)).toEqual([
    'jayposiris',
    'ana.bakes',
    'lee.wanders',
    'quiet.quinn',
    'mira.prints',
  ])
})
