import { samplePassword, sampleWorld } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { createPerson } from '../tutorial/person.ts'
import { startServer } from './start-server.ts'

test("somebody removes an app, and the running server tells the app's server", async () => {
  const { accounts, apps } = sampleWorld('http://localhost:4000')
  const [app] = apps ?? []
  if (app?.basicDisplay === undefined) throw new Error('the sample world has no app with Basic Display')
  const basicDisplay = { ...app.basicDisplay, deauthorizeUrl: 'http://localhost:9/gone/' }
  const sent = Promise.withResolvers<string>()
  await using server = await startServer({
    asOf: '2024-11-01',
    world: { accounts, apps: [{ ...app, roles: {}, basicDisplay }] },
    fetch: async (url) => {
      sent.resolve(url)
      return new Response()
    },
  })
  const { platform, url } = server
  const asked = `client_id=${basicDisplay.instagramAppId}&redirect_uri=${basicDisplay.redirectUris[1]}&scope=user_profile&response_type=code`
  const username = 'jayposiris'
  platform.authorize({ url: `https://api.instagram.com/oauth/authorize?${asked}`, username })
  const person = createPerson(platform)
  const page = await person.open('https://www.instagram.com/accounts/manage_access/')
  await person.click(await person.signIn(page, { username, password: samplePassword }), 'Remove')
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/console/api/v1/clock`, { method: 'POST', headers, body: '{"advance":"1m"}' })
  expect(await sent.promise).toBe('http://localhost:9/gone/')
})
