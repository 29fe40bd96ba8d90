import type { Connect } from '@darkroom/connect'
import type { ConnectClient } from '@darkroom/connect/client'
import type { Platform } from '@darkroom/platform'
import { publicUrl } from '../job.ts'
import { isByPage, pageNameOf, personOf } from './page-accounts.ts'

/**
 * Links an account by the page of a link, as its owner does in a browser.
 *
 * @param connection One to connect again.
 * @returns The connection's id.
 * @throws Error when it could not be linked.
 */
export async function linkAccount(
  connect: Connect,
  api: ConnectClient,
  platform: Platform,
  { username, connection }: { readonly username: string; readonly connection?: string | undefined },
): Promise<string> {
  const login = isByPage(username) ? 'facebook' : 'instagram'
  const made = await api.links.create(connection === undefined ? { login } : { connection })
  const page = await connect.fetch(new Request(made.url))
  const [cookie = ''] = page.headers.getSetCookie().map((each) => each.split(';')[0])
  const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const form = { method: 'POST', headers: { cookie, origin: publicUrl }, body: new URLSearchParams({ proof }) }
  const window = (await connect.fetch(new Request(made.url, form))).headers.get('location') ?? ''
  const answer =
    login === 'facebook' ? { username: personOf(username).email, pages: [pageNameOf(username)] } : { username }
  await connect.fetch(new Request(platform.authorize({ url: window, ...answer }), { headers: { cookie } }))
  const linked = await api.links.get(made.id)
  if (linked.connection === null || linked.state !== 'completed')
    throw new Error(`${username} could not be linked: ${linked.failure}`)
  return linked.connection
}
