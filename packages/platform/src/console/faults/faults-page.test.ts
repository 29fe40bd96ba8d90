import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'

const origin = 'http://localhost:4000'
const path = '/console/faults'

async function open(platform: Platform, at: string): Promise<string> {
  return (await platform.fetch(new Request(origin + at))).text()
}

async function send(platform: Platform, fields: Record<string, string>, at = path): Promise<Response> {
  const page = await platform.fetch(new Request(origin + path))
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const token = /name="form_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const body = new URLSearchParams({ form_token: token, ...fields })
  return platform.fetch(new Request(origin + at, { method: 'POST', headers: { cookie }, body }))
}

test('a fault is added by the form, changed, switched off and on, and removed', async () => {
  await using platform = createPlatform()
  expect(
    (await send(platform, { happens: 'error', error: 'rateApp', times: '3', host: 'graph.instagram.com' })).status,
  ).toBe(303)
  expect(platform.faults.list()).toMatchObject([{ id: 'f1', error: 'rateApp', times: 3, host: 'graph.instagram.com' }])
  await platform.fetch(new Request('https://graph.instagram.com/me'))
  expect(await open(platform, path)).toContain('Answers with rateApp')
  expect((await send(platform, { happens: 'delay', delay: '2s' }, `${path}/f1`)).status).toBe(303)
  expect(platform.faults.list()).toMatchObject([{ id: 'f1', delay: 2000, hits: 1 }])
  await send(platform, { do: 'off' }, `${path}/f1`)
  expect(platform.faults.list()).toMatchObject([{ id: 'f1', off: true, delay: 2000 }])
  await send(platform, { do: 'on' }, `${path}/f1`)
  expect(platform.faults.list()[0]?.off).toBeUndefined()
  await send(platform, { do: 'off' }, `${path}/all`)
  expect(platform.faults.list()[0]?.off).toBe(true)
  await send(platform, { do: 'remove' }, `${path}/f1`)
  expect(platform.faults.list()).toEqual([])
  expect((await send(platform, { do: 'off' }, `${path}/f1`)).status).toBe(404)
})

test.each([
  [{ happens: 'error', error: 'rateApp', every: '0' }, 'every', 'Every 0th would never happen'],
  [{ happens: 'error', error: 'nonsense' }, 'error', 'an error that'],
  [{ happens: 'error' }, 'error', 'none of them'],
  [{ happens: 'error', error: 'rateApp', times: 'many' }, 'times', 'whole number'],
  [{ happens: 'delay', delay: 'a while' }, 'delay', 'minutes'],
  [{ happens: 'error', error: 'rateApp', account: 'nobody' }, 'account', 'of this world'],
  [{ happens: 'error', error: '"><img src=x>' }, 'error', 'an error that'],
])('the form %j is answered at its field %s', async (fields, field, words) => {
  await using platform = createPlatform()
  const response = await send(platform, fields)
  const text = await response.text()
  expect(response.status).toBe(422)
  expect(text).toContain(`href="#${field}"`)
  expect(text.toLowerCase()).toContain(words.toLowerCase())
  expect(text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`))
  expect(text).not.toContain('<img src=x')
  expect(platform.faults.list()).toEqual([])
})

test('a form without its token sets nothing', async () => {
  await using platform = createPlatform()
  expect((await send(platform, { happens: 'error', error: 'rateApp', form_token: 'forged' })).status).toBe(403)
  expect(platform.faults.list()).toEqual([])
})

test('a pack is tried by one button, and a template fills in the form', async () => {
  await using platform = createPlatform()
  await send(platform, {}, `${path}/packs/post-was-live`)
  expect(platform.faults.list()).toMatchObject([{ id: 'post-was-live', done: true }])
  expect((await send(platform, {}, `${path}/packs/nonsense`)).status).toBe(404)
  expect(await open(platform, `${path}?template=slow`)).toMatch(/id="delay"[^>]*value="8000ms"/)
  expect((await platform.fetch(new Request(`${origin}${path}?template=constructor`))).status).toBe(200)
})
