import { expect, test } from 'vitest'
import { createPlatform, type Platform, type PlatformOptions } from '../../../platform.ts'
import { findProduct, saveProduct } from '../../../world/records/apps/products.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { listCallbacks } from '../../../world/records/callbacks.ts'
import { grantInstagramLogin, obtainToken } from '../testing/token.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

const apps = 'https://www.instagram.com/accounts/manage_access/'
const removedTab = `${apps}?tab=removed`
const appId = '358205879134926'
const local = 'http://localhost:3000/callback'
const ask = 'Request deletion of your data'

/** A platform whose app is told on this machine. */
function newPlatform(answer: () => Response, options: PlatformOptions = {}): Platform {
  const platform = createPlatform({ asOf: '2024-11-01', now: () => 0, fetch: async () => answer(), ...options })
  setUrls(platform, local)
  return platform
}

function setUrls({ world }: Platform, url: string): void {
  const product = findProduct(world, appId, 'basic-display')
  if (product !== undefined) saveProduct(world, { ...product, deauthorizeUrl: url, dataDeletionUrl: url })
}

async function removeApp(platform: Platform): Promise<Visitor> {
  await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  await visitor.send(await visitor.get(apps), { button: 'Remove' })
  return visitor
}

test('whoever removes an app has it told', async () => {
  await using platform = newPlatform(() => new Response())
  await removeApp(platform)
  expect(await platform.deliverCallbacks()).toBe(1)
  expect(listCallbacks(platform.world, appId)).toMatchObject([{ kind: 'deauthorize', state: 'delivered', url: local }])
  expect(listAudit(platform.world)[0]).toMatchObject({
    actor: 'jayposiris',
    action: 'app.removed',
    detail: `${appId} basic-display`,
  })
})

test('a removed app is asked once to delete its data, and its answer is shown', async () => {
  const answer = { url: 'https://app.example/deletion/7', confirmation_code: 'c7' }
  await using platform = newPlatform(() => Response.json(answer))
  const visitor = await removeApp(platform)
  const shown = await visitor.get(removedTab)
  const asked = await visitor.send(shown, { button: ask })
  expect(asked.text).toContain('has not answered yet')
  expect((await visitor.send(shown, { button: ask })).text).toContain('Nothing was sent')
  expect(await platform.deliverCallbacks()).toBe(2)
  const page = await visitor.get(removedTab)
  expect(page.html).toContain('href="https://app.example/deletion/7"')
  expect(page.text).toContain('c7')
  expect(page.text).not.toContain(ask)
})

test('a request that was never answered is said to have failed', async () => {
  await using platform = newPlatform(() => new Response('{}'))
  const visitor = await removeApp(platform)
  await visitor.send(await visitor.get(removedTab), { button: ask })
  for (let round = 0; round < 5; round++) {
    await platform.deliverCallbacks()
    platform.clock.advance(86_400_000)
  }
  expect((await visitor.get(removedTab)).text).toContain('could not be reached')
})

test('an app that takes no requests is not asked, nor one that was not removed, nor by somebody else', async () => {
  await using platform = newPlatform(() => new Response())
  const visitor = await removeApp(platform)
  const shown = await visitor.get(removedTab)
  const quinn = createVisitor(platform)
  const home = await quinn.signIn('quiet.quinn')
  const fields = { form_token: home.forms[0]?.fields.get('form_token') }
  expect((await quinn.send(shown, { button: ask, fields })).text).toContain('Nothing was sent')
  await obtainToken(platform, 'jayposiris')
  expect((await visitor.send(shown, { button: ask })).text).toContain('Nothing was sent')
  await visitor.send(await visitor.get(apps), { button: 'Remove' })
  setUrls(platform, '')
  expect((await visitor.get(removedTab)).text).toContain('takes no deletion requests')
})

test('each login of an app is listed by its name, with its scopes', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  grantInstagramLogin(platform, 'mira.prints')
  await obtainToken(platform, 'mira.prints')
  const visitor = createVisitor(platform)
  await visitor.signIn('mira.prints')
  const page = await visitor.get(apps)
  for (const words of [
    'Instagram API with Instagram Login',
    'Instagram Basic Display',
    'instagram_business_basic',
    'user_media',
  ])
    expect(page.text).toContain(words)
})

test.each(['remove', 'request_deletion', 'accept', 'decline', 'leave'])(
  'the address of the form %s leads to its page when it is opened',
  async (form) => {
    await using platform = createPlatform()
    const visitor = createVisitor(platform)
    await visitor.signIn('jayposiris')
    expect((await visitor.get(`${apps}${form}/`)).url).toContain(`${apps}?tab=`)
  },
)
