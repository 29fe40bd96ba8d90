import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { setBusinessVerified } from '../../world/records/apps/app-settings.ts'
import { listApps } from '../../world/records/apps/apps.ts'
import { recordingSteps } from './recording-steps.ts'
import type { Rehearsal } from './rehearse.ts'

const origin = 'http://localhost:4000'
const api = `${origin}/console/api/v1`

async function get<T>(platform: Platform, path: string): Promise<T> {
  return (await (await platform.fetch(new Request(api + path))).json()) as T
}

async function post(platform: Platform, path: string, body: unknown): Promise<Response> {
  return platform.fetch(
    new Request(api + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

/** An app of the sample world for Instagram Login. */
function appOf(platform: Platform): string {
  return listApps(platform.world)[0]?.id ?? ''
}

async function read(platform: Platform): Promise<Rehearsal> {
  return get<Rehearsal>(platform, `/review/${appOf(platform)}`)
}

function stateOf(rehearsal: Rehearsal, name: string): string | undefined {
  return rehearsal.checks.find((each) => each.name === name)?.state
}

function permissionOf(rehearsal: Rehearsal, scope: string): { state?: string; calls?: number } {
  return rehearsal.permissions.flatMap((each) => each.permissions).find((each) => each.scope === scope) ?? {}
}

const day = 86_400_000

test('a permission is ready once a call needed it, and no longer when the call is 30 days old', async () => {
  await using platform = createPlatform({ asOf: '2026-06-01' })
  expect(permissionOf(await read(platform), 'instagram_business_basic').state).toBe('not asked for')
  const call = { operation: 'GET IGUser', app: appOf(platform), login: 'instagram', who: 'mira.prints' }
  expect((await post(platform, '/explorer', call)).status).toBe(201)
  const after = await read(platform)
  expect(permissionOf(after, 'instagram_business_basic')).toMatchObject({ state: 'ready', calls: 1 })
  expect(permissionOf(after, 'instagram_business_content_publish').state).toBe('to do')
  expect(stateOf(after, 'testCall')).toBe('to do')
  platform.clock.advance(30 * day + 60_000)
  expect(permissionOf(await read(platform), 'instagram_business_basic')).toMatchObject({ state: 'to do', calls: 0 })
})

test('a call that was refused does not count', async () => {
  await using platform = createPlatform({ asOf: '2026-06-01' })
  await post(platform, '/explorer', {
    operation: 'GET IGUser',
    app: appOf(platform),
    login: 'instagram',
    who: 'mira.prints',
    fields: 'nothing_like_it',
  })
  expect(permissionOf(await read(platform), 'instagram_business_basic')).toMatchObject({ state: 'to do', calls: 0 })
})

test('a verified business is asked for since 2023-02-01', async () => {
  await using before = createPlatform({ asOf: '2023-01-31' })
  expect(stateOf(await read(before), 'businessVerification')).toBe('done')
  await using platform = createPlatform({ asOf: '2026-06-01' })
  setBusinessVerified(platform.world, appOf(platform), false)
  expect(stateOf(await read(platform), 'businessVerification')).toBe('to do')
  setBusinessVerified(platform.world, appOf(platform), true)
  expect(stateOf(await read(platform), 'businessVerification')).toBe('done')
})

test.each([
  [200, 'done'],
  [500, 'to do'],
])('a data deletion callback that answers with %i is %s', async (status, state) => {
  const told: string[] = []
  await using platform = createPlatform({
    asOf: '2026-06-01',
    callbacks: 'anywhere',
    fetch: async (url) => {
      told.push(url)
      return Response.json({ url: 'https://printshop.example/d/1', confirmation_code: '1' }, { status })
    },
  })
  const id = appOf(platform)
  expect((await post(platform, `/review/${id}/try`, { what: 'dataDeletion' })).status).toBe(409)
  await post(platform, '/explorer', { operation: 'GET IGUser', app: id, login: 'instagram', who: 'mira.prints' })
  expect(stateOf(await read(platform), 'dataDeletion')).toBe('to do')
  expect((await post(platform, `/review/${id}/try`, { what: 'dataDeletion' })).status).toBe(202)
  await platform.deliverCallbacks()
  expect(told).toEqual(['https://socialsizzle.herokuapp.com/auth/'])
  expect(stateOf(await read(platform), 'dataDeletion')).toBe(state)
  const me = await post(platform, '/explorer', {
    operation: 'GET IGUser',
    app: id,
    login: 'instagram',
    who: 'mira.prints',
  })
  expect(((await me.json()) as { status: number }).status).toBe(200)
})

test('the recording shows the way in, each permission that is submitted, and the way out', () => {
  expect(recordingSteps([])).toEqual([])
  const steps = recordingSteps([
    { scope: 'instagram_business_basic', permission: 'instagram_business_basic', state: 'ready', calls: 1 },
    { scope: 'instagram_business_manage_comments', permission: 'x', state: 'approved', calls: 0 },
  ])
  expect(steps).toHaveLength(4)
  expect(steps[2]).toMatch(/^instagram_business_basic: show where/)
})

test.each<[string, unknown, number]>([
  ['/review/1/try', { what: 'webhook' }, 404],
  ['/review/%3Cscript%3E/try', { what: 'webhook' }, 404],
  ['/review/APP/try', { what: 'everything' }, 422],
  ['/review/APP/try', { what: 'webhook' }, 409],
  ['/review/APP/try', { what: 'webhook', to: 'https://elsewhere.example' }, 422],
])('%s with %j is answered with %i', async (path, body, status) => {
  await using platform = createPlatform({ asOf: '2026-06-01' })
  expect((await post(platform, path.replace('APP', appOf(platform)), body)).status).toBe(status)
})

test('a world without apps has a page too', async () => {
  await using platform = createPlatform({ asOf: '2026-06-01', world: {} })
  const page = await (await platform.fetch(new Request(`${origin}/console/review/`))).text()
  expect(page).toContain('No app yet')
  expect(await get(platform, '/review')).toEqual({ apps: [] })
})
