import { expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { discovered, discoveryAsker, discoveryScopes, fillDiscovery } from '../../testing/discovery-world.ts'
import { facebookPlatform, facebookWorld, onFacebook } from '../../testing/facebook.ts'

const { mira } = onFacebook

async function ask(platform: Platform, path: string, method = 'GET'): Promise<unknown> {
  return (await discoveryAsker(platform)(path, method)).json()
}

test('the events of a world file are listed until they are over, the next first', async () => {
  const day = (date: string): Date => new Date(date)
  const events = [
    { title: 'Fair', account: 'mira.prints', startTime: day('2026-11-05'), endTime: day('2026-11-06') },
    { title: 'Open studio', account: 'mira.prints', startTime: day('2026-11-02') },
    { title: 'Baking', account: 'ana.bakes', startTime: day('2026-11-02') },
  ]
  await using platform = facebookPlatform({ world: { ...facebookWorld, events } })
  const path = `/${mira}/upcoming_events?fields=title`
  const titles = async (): Promise<unknown> =>
    ((await ask(platform, path)) as { data: { title: string }[] }).data.map(({ title }) => title)
  expect(await titles()).toEqual(['Open studio', 'Fair'])
  platform.clock.advance(4.5 * 24 * 3600 * 1000)
  expect(await titles()).toEqual(['Fair'])
  platform.clock.advance(24 * 3600 * 1000)
  expect(await titles()).toEqual([])
})

test('an event is announced, read and changed', async () => {
  await using platform = facebookPlatform()
  const subtypes = encodeURIComponent('["EVENT_START","RESCHEDULED"]')
  const path = `/${mira}/upcoming_events?title=Fair&start_time=1796119445&notification_subtypes=${subtypes}`
  const { id } = (await ask(platform, path, 'POST')) as { id: string }
  const fields = 'title,start_time,end_time,notification_subtypes,notification_target_time'
  expect(await ask(platform, `/${id}?fields=${fields}`)).toEqual({
    title: 'Fair',
    start_time: '2026-12-01T10:04:05+0000',
    notification_subtypes: ['EVENT_START', 'RESCHEDULED'],
    id,
  })
  const times = 'start_time=2026-12-02T10:00:00%2B0000&end_time=2026-12-02T11:00:00Z&notification_target_time=EVENT_END'
  expect(await ask(platform, `/${id}?title=Moved&${times}`, 'POST')).toEqual({ success: true })
  expect(await ask(platform, `/${id}?fields=${fields}`)).toEqual({
    title: 'Moved',
    start_time: '2026-12-02T10:00:00+0000',
    end_time: '2026-12-02T11:00:00+0000',
    notification_target_time: 'EVENT_END',
    id,
  })
  expect(await ask(platform, `/${mira}/upcoming_events`)).toMatchObject({ data: [{ id }] })
})

test.each([
  ['', '(#100) The parameter title is required'],
  ['title=Fair', '(#100) The parameter start_time is required'],
  ['title=Fair&start_time=soon', '(#100) Param start_time must be a unix timestamp or a date'],
  ['title=Fair&start_time=1e5', '(#100) Param start_time must be a unix timestamp or a date'],
  ['title=Fair&start_time=1800000000&end_time=1', '(#100) Param end_time must be a time after start_time'],
  [
    'title=Fair&start_time=1800000000&notification_subtypes=EVENT_OVER',
    '(#100) Param notification_subtypes must be some of',
  ],
])('an event with %s is refused', async (query, message) => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  for (const path of [`/${mira}/upcoming_events`, `/${discovered.event}`])
    expect(await ask(platform, `${path}?${query}`, 'POST')).toMatchObject({
      error: { code: 100, message: expect.stringContaining(message) },
    })
  expect(await ask(platform, `/${discovered.event}?fields=title`)).toMatchObject({ title: 'Open studio' })
})

test('somebody else’s event is not there, and the permission is needed', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  const kim = discoveryAsker(
    platform,
    discoveryScopes.filter((scope) => scope !== 'instagram_manage_upcoming_events'),
  )
  expect((await kim(`/${mira}/upcoming_events`)).status).toBe(403)
  expect(await ask(platform, '/6000000000000009')).toMatchObject({ error: { code: 100, error_subcode: 33 } })
})
