/**
 * Signs an account in and authorizes an app through the pages, as a browser without scripts does: it keeps cookies, follows redirects and sends
 * forms with what is hidden in them.
 *
 * @param window The authorization window's address, below the path.
 * @returns Where the browser ended, and the pages on its way.
 */
export async function signInByPages(
  fetch: (request: Request) => Promise<Response>,
  window: string,
  who: { readonly username: string; readonly password: string },
): Promise<{ url: string; pages: string[] }> {
  const open = browser(fetch, window.slice(0, window.indexOf('/www.instagram.com')))
  const signIn = await open(window)
  const filled = { ...hidden(signIn.html), ...who }
  const consent = await open(action(signIn.html, 'name="password"') || signIn.url, filled)
  const answer = { ...hidden(consent.html), answer: 'authorize', scope_instagram_business_basic: 'on' }
  const back = await open(action(consent.html, 'value="authorize"') || consent.url, answer)
  return { url: back.url, pages: [signIn.html, consent.html] }
}

interface Opened {
  readonly url: string
  readonly html: string
}

/** @param root What the pages are below; what leads elsewhere is not opened. */
function browser(
  fetch: (request: Request) => Promise<Response>,
  root: string,
): (address: string, form?: Record<string, string>) => Promise<Opened> {
  const { origin } = new URL(root)
  const jar = new Map<string, string>()
  return async (address, form) => {
    let url = new URL(address, origin)
    let init: RequestInit = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    for (;;) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie, ...(init.method === 'POST' ? { origin } : {}) }
      const answer = await fetch(new Request(url, { ...init, headers }))
      for (const text of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
        jar.set(name, value)
      }
      const location = answer.headers.get('location')
      if (location === null) return { url: url.href, html: await answer.text() }
      url = new URL(location, url)
      init = {}
      if (!url.href.startsWith(`${root}/`)) return { url: url.href, html: '' }
    }
  }
}

function hidden(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  const of = (input: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map((input) => [of(input, 'name'), of(input, 'value').replaceAll('&amp;', '&')]))
}

function action(html: string, with_: string): string {
  const form = html.split('<form').find((part) => part.includes(with_)) ?? ''
  return (/action="([^"]*)"/.exec(form)?.[1] ?? '').replaceAll('&amp;', '&')
}
