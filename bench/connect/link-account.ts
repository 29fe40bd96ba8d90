import type { Opened } from './open.ts'

/** Links an account by the pages that a person sees: the link, its page, its button, and the way back from the window. */
export async function linkAccount({ connect, key }: Opened, account: string): Promise<void> {
  const origin = 'http://localhost:4100'
  const made = await connect.fetch(
    new Request(`${origin}/v1/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{"login":"instagram"}',
    }),
  )
  const { url } = (await made.json()) as { url: string }
  const page = await connect.fetch(new Request(url))
  const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const pressed = await connect.fetch(
    new Request(url, { method: 'POST', headers: { cookie, origin }, body: new URLSearchParams({ proof }) }),
  )
  const state = new URL(pressed.headers.get('location') ?? origin).searchParams.get('state') ?? ''
  const query = new URLSearchParams({ code: account, state })
  const back = await connect.fetch(new Request(`${origin}/callback/instagram?${query}`, { headers: { cookie } }))
  if (back.status !== 200) throw new Error(`Linking ${account} failed: ${back.status} ${await back.text()}`)
}
