import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Platform, PlatformOptions } from '../../../platform.ts'
import { discovered, fillDiscovery, post } from '../../../testing/discovery-world.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  facebookWorld,
  onFacebook,
  pagesApp,
} from '../../../testing/facebook.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { shortcodeOf } from '../../../world/records/media/number.ts'
import { readEmbeddedUrl } from './embedded-url.ts'

function addressOf({ world }: Platform, id: string, kind = 'p'): string {
  return `https://www.instagram.com/${kind}/${shortcodeOf(findMedia(world, id)?.number ?? '0')}/`
}

function ask(platform: Platform, url: string, query = ''): Promise<Response> {
  return facebookGraph(platform, `/instagram_oembed?url=${encodeURIComponent(url)}${query}`)
}

describe('oEmbed', () => {
  test('without a token has the keys that were recorded, and tells no usage', async () => {
    await using platform = facebookPlatform()
    fillDiscovery(platform)
    const answer = await ask(platform, addressOf(platform, discovered.anaPost))
    expect(answer.headers.get('x-app-usage')).toBeNull()
    const body = (await answer.json()) as Record<string, unknown>
    expect(Object.keys(body).sort()).toEqual(['html', 'provider_name', 'provider_url', 'type', 'version', 'width'])
    expect(body).toMatchObject({ version: '1.0', provider_name: 'Instagram', type: 'rich', width: 658 })
    expect(body['html']).toMatch(
      /^<blockquote class="instagram-media" data-instgrm-permalink="https:\/\/www\.instagram\.com\/p\//,
    )
  })

  test.each([
    ['&maxwidth=320', 320],
    ['&maxwidth=658', 658],
    ['', 658],
  ])('%s makes it that wide', async (query, width) => {
    await using platform = facebookPlatform()
    expect(await (await ask(platform, 'https://www.instagram.com/ana.bakes/', query)).json()).toMatchObject({ width })
  })

  test('the caption can be hidden, and cannot break out of the HTML', async () => {
    await using platform = facebookPlatform()
    post(platform, { id: '17900000000003000', accountId: onFacebook.ana, caption: '</p><script>alert("x")</script>' })
    const url = addressOf(platform, '17900000000003000')
    const { html } = (await (await ask(platform, url)).json()) as { html: string }
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
    const hidden = (await (await ask(platform, url, '&hidecaption=true')).json()) as { html: string }
    expect(hidden.html).not.toContain('alert')
  })

  test('who posted it and its picture could be asked for until 2025-11-03', async () => {
    const asked = async (options: PlatformOptions): Promise<unknown> => {
      await using platform = facebookPlatform(options)
      fillDiscovery(platform)
      const url = addressOf(platform, discovered.anaPost)
      const token = `&access_token=${encodeURIComponent(appTokenText)}&fields=author_name,thumbnail_width`
      return (await ask(platform, url, token)).json()
    }
    expect(await asked({ asOf: '2025-11-02' })).toEqual({ author_name: 'ana.bakes', thumbnail_width: 1080 })
    expect(await asked({ asOf: '2025-11-03' })).toMatchObject({
      error: { code: 100, message: '(#100) Tried accessing nonexisting field (author_name) on node type (OEmbed)' },
    })
  })

  test('takes an app token, and the client token in place of its secret', async () => {
    const apps = (facebookWorld.apps ?? []).map((app) => (app.id === pagesApp.id ? { ...app, clientToken: 'c1' } : app))
    await using platform = facebookPlatform({ asOf: '2026-05-14', world: { ...facebookWorld, apps } })
    const url = 'https://www.instagram.com/ana.bakes/'
    const status = async (token: string): Promise<number> =>
      (await ask(platform, url, `&access_token=${encodeURIComponent(token)}`)).status
    expect(await status(appTokenText)).toBe(200)
    expect(await status(`${pagesApp.id}|c1`)).toBe(200)
    expect(await status(`${pagesApp.id}|c2`)).toBe(400)
    expect((await ask(platform, url)).status).toBe(400)
    const elsewhere = await facebookGraph(platform, `/${pagesApp.id}?access_token=${pagesApp.id}%7Cc1`)
    expect(elsewhere.status).toBe(400)
  })

  test.each([
    ['https://www.instagram.com/p/DVrE5OUgKBN/'],
    ['https://www.instagram.com/nobody/'],
    ['https://www.instagram.com/stories/ana.bakes/1/'],
    ['https://www.instagram.com/p/!!!/'],
    ['https://www.instagram.com/'],
  ])('%s cannot be embedded', async (url) => {
    await using platform = facebookPlatform()
    expect(await (await ask(platform, url)).json()).toEqual({
      error: {
        message: 'The requested resource does not exist',
        type: 'OAuthException',
        code: 24,
        error_subcode: 2207045,
        is_transient: false,
        error_user_title: 'Media Not Found',
        error_user_msg:
          "The requested media could not be embedded either because it does not exist or you don't have permission to embed it.",
        fbtrace_id: expect.any(String),
      },
    })
  })

  test('what a private account has cannot be', async () => {
    const accounts = (facebookWorld.accounts ?? []).map((account) =>
      account.username === 'jayposiris' ? { ...account, private: true } : account,
    )
    await using platform = facebookPlatform({ world: { ...facebookWorld, accounts } })
    const answer = await ask(platform, 'https://www.instagram.com/jayposiris/')
    expect(await answer.json()).toMatchObject({ error: { error_subcode: 2207045 } })
    expect(platform.explanations()[0]?.fix).toBe('jayposiris is private.')
  })

  test.each([
    'https://example.com/p/DVrE5OUgKBN/',
    'javascript:alert(1)',
    'x',
    'https://www.instagram.com.example/p/a/',
  ])('%s is no address of Instagram', async (url) => {
    await using platform = facebookPlatform()
    expect(await (await ask(platform, url)).json()).toMatchObject({
      error: { code: 100, error_subcode: 2207047, error_user_title: 'Invalid URL', message: 'Invalid parameter' },
    })
  })

  test.each(['319', '659', '400.5', 'wide', '-1'])('maxwidth=%s is refused', async (width) => {
    await using platform = facebookPlatform()
    const answer = await ask(platform, 'https://www.instagram.com/ana.bakes/', `&maxwidth=${width}`)
    expect(await answer.json()).toMatchObject({
      error: { message: '(#100) Param maxwidth must be an integer from 320 to 658' },
    })
  })

  test('without url is refused', async () => {
    await using platform = facebookPlatform()
    expect(await (await facebookGraph(platform, '/instagram_oembed')).json()).toMatchObject({
      error: { message: '(#100) The parameter url is required' },
    })
  })
})

test('whatever is sent as an address is read as one, or is none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.webPath().map((path) => `https://instagram.com${path}`),
      ),
      (text) => {
        const read = readEmbeddedUrl(text)
        expect([undefined, 'post', 'profile', 'something else']).toContain(read?.shows)
      },
    ),
  )
})
