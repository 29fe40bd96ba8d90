import type { Platform } from '../../../platform.ts'

/** A page a visitor was led to. */
export interface Seen {
  readonly status: number
  /** Path and query on the host. */
  readonly path: string
  readonly html: string
  /** What the page says: its text, without markup, blanks in order. */
  readonly text: string
}

/** A browser without scripts: keeps cookies, follows redirects, sends the forms it was shown. */
export interface Visitor {
  /** Opens a path. */
  open(path: string): Promise<Seen>
  /** Sends the form of the present page that goes to `action`, as it stands there except for `fields`. Throws when the page has none. */
  send(action: string, fields?: Readonly<Record<string, string>>): Promise<Seen>
  /** Sends a form that the present page need not have, with the page's token. */
  forge(
    action: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Seen>
  /** The page it is on. */
  page(): Seen
}

const origin = 'https://developers.facebook.com'

/** A visitor of developers.facebook.com. */
export function createVisitor(platform: Platform): Visitor {
  const cookies = new Map<string, string>()
  let page: Seen = { status: 0, path: '', html: '', text: '' }

  async function visit(path: string, init: RequestInit = {}): Promise<Seen> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await platform.fetch(new Request(origin + path, { ...init, headers, redirect: 'manual' }))
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    const location = response.headers.get('location')
    if (location !== null) return visit(location.replace(origin, ''))
    const html = await response.text()
    page = { status: response.status, path, html, text: textOf(html) }
    return page
  }

  function keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }

  function post(action: string, fields: Readonly<Record<string, string>>, headers = {}): Promise<Seen> {
    return visit(action, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  return {
    open: (path) => visit(path),
    send: (action, fields = {}) => post(action, { ...formOn(page, action), ...fields }),
    forge: (action, fields = {}, headers = {}) =>
      post(action, { form_token: /name="form_token" value="([^"]*)"/.exec(page.html)?.[1] ?? '', ...fields }, headers),
    page: () => page,
  }
}

/** Signs a developer in. The sample world's by default. */
export async function signedIn(
  platform: Platform,
  email = 'dana@darkroom.test',
  password = 'safelight',
): Promise<Visitor> {
  const visitor = createVisitor(platform)
  await visitor.open('/login/')
  await visitor.send('/login/', { email, password })
  return visitor
}

/** What a form holds before anything is typed. */
function formOn(page: Seen, action: string): Record<string, string> {
  const form = page.html
    .split('<form ')
    .slice(1)
    .find((text) => text.includes(`action="${origin}${action}"`))
  if (form === undefined) throw new Error(`${page.path} has no form to ${action}:\n${page.text}`)
  const inside = form.slice(0, form.indexOf('</form>'))
  const fields: Record<string, string> = {}
  for (const [tag] of inside.matchAll(/<(input|textarea)\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    const choice = /type="(radio|checkbox)"/.test(tag)
    if (name !== undefined && (!choice || /\bchecked\b/.test(tag)))
      fields[name] = decoded(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? (choice ? 'on' : ''))
  }
  for (const [, name = '', value = ''] of inside.matchAll(/<textarea\b[^>]*\bname="([^"]*)"[^>]*>([^<]*)/g)) {
    fields[name] = decoded(value)
  }
  return fields
}

function textOf(html: string): string {
  const body = html.slice(html.indexOf('<main'))
  return decoded(body.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
