import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { signedIn } from './dashboard/testing/visitor.ts'
import { facebook, signedInTo } from './facebook/testing/visitor.ts'

/** Forms that lose something, by the last part of their address. */
const losing = /<form method="post" action="[^"]*\/(?:remove|delete|unlink|take|reset-secret|revoke)\/"/g

/** How many forms of a page lose something, and how many of these are folded away with a sentence on what is lost. */
function losingForms(html: string): { all: number; asked: number } {
  const forms = [...html.matchAll(losing)]
  const asked = forms.filter(({ index }) => {
    const before = html.slice(0, index)
    const inside = html.slice(index, html.indexOf('</form>', index))
    return before.lastIndexOf('<details') > before.lastIndexOf('</details>') && /<p[ >]/.test(inside)
  })
  return { all: forms.length, asked: asked.length }
}

const basicDisplay = '/apps/358205879134926'
const pages = '/apps/1284605937421856'

test.each([
  [`${basicDisplay}/roles/roles/`, 5],
  [`${basicDisplay}/instagram/api-setup/`, 1],
  [`${pages}/settings/basic/`, 3],
  [`${pages}/settings/advanced/`, 2],
  [`${pages}/fb-login/configurations/`, 1],
])('what loses something on %s is folded away, with what is lost', async (path, count) => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  const visitor = await signedIn(platform)
  await visitor.open(`${pages}/fb-login/configurations/`)
  await visitor.send(`${pages}/fb-login/configurations/create/`, { name: 'Agencies', scope_email: 'on' })
  expect(losingForms((await visitor.open(path)).html)).toEqual({ all: count, asked: count })
})

test.each([
  ['/pages/107365519284017/', 3],
  ['/settings/?tab=applications', 1],
])('what loses something on www.facebook.com%s is folded away, with what is lost', async (path, count) => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  const dialog = {
    client_id: '1284605937421856',
    redirect_uri: 'https://sizzlepages.example/auth/',
    scope: 'pages_show_list',
  }
  const url = `${facebook}/v25.0/dialog/oauth?${new URLSearchParams(dialog)}`
  platform.authorize({ url, username: 'dana@darkroom.test' })
  const visitor = await signedInTo(platform)
  expect(losingForms((await visitor.get(facebook + path)).html)).toEqual({ all: count, asked: count })
})
