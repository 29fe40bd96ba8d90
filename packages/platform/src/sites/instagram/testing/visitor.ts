import { samplePassword } from '../../../world-file/sample/sample.ts'
import { type Page, type PageForm, readPage } from './page.ts'

/** What a visitor does besides clicking. */
export interface Sending {
  /** Fields to fill in; undefined leaves one out, as unticking does. */
  readonly fields?: Readonly<Record<string, string | undefined>>
  /** The words on the button; absent: the form's first one. */
  readonly button?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Files to choose: the form is sent with them, as multipart. */
  readonly files?: readonly File[]
}

/** Somebody with a browser: keeps cookies by host, follows redirects within Darkroom, sends forms as they were shown. */
export interface Visitor {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Page>
  /** Sends the form of a page that has a button; follows where it leads, or stops at another site. */
  send(page: Page, sending?: Sending): Promise<Page>
  signIn(username: string, password?: string): Promise<Page>
}

/** @param site Where www.instagram.com is: `https://www.instagram.com`, or below another origin. */
export function createVisitor(
  platform: { fetch(request: Request): Promise<Response> },
  site = 'https://www.instagram.com',
): Visitor {
  const cookies = new Map<string, Map<string, string>>()

  async function request(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const { host } = new URL(url)
    const jar = cookies.get(host) ?? new Map<string, string>()
    cookies.set(host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await platform.fetch(new Request(url, { ...init, headers: { ...init.headers, cookie } }))
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const location = response.headers.get('location')
    const next = location === null ? undefined : new URL(location, url)
    return next !== undefined && isDarkroom(next) ? get(next.href) : readPage(url, response)
  }

  async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return request(url, { headers: { accept: 'text/html', ...headers } })
  }

  async function send(page: Page, sending: Sending = {}): Promise<Page> {
    const form = findForm(page, sending.button)
    const body = new URLSearchParams([...form.fields])
    const pressed = form.buttonFields.get(sending.button ?? form.buttons[0] ?? '')
    if (pressed !== undefined) body.set(...pressed)
    for (const [name, value] of Object.entries(sending.fields ?? {})) {
      if (value === undefined) body.delete(name)
      else body.set(name, value)
    }
    const headers = { accept: 'text/html', origin: new URL(page.url).origin, 'sec-fetch-site': 'same-origin' }
    return request(new URL(form.action, page.url).href, {
      method: 'POST',
      body: sending.files === undefined ? body : withFiles(body, sending.files),
      headers: { ...headers, ...sending.headers },
    })
  }

  return {
    get,
    send,
    signIn: async (username, password = samplePassword) =>
      send(await get(`${site}/accounts/login/`), { button: 'Sign in', fields: { username, password } }),
  }
}

function withFiles(fields: URLSearchParams, files: readonly File[]): FormData {
  const body = new FormData()
  for (const [name, value] of fields) if (name !== 'files') body.append(name, value)
  for (const file of files) body.append('files', file)
  return body
}

function findForm(page: Page, button: string | undefined): PageForm {
  const form = page.forms.find(({ buttons }) => button === undefined || buttons.includes(button))
  if (form === undefined) throw new Error(`${page.url} (${page.status}) has no form with ${button}: ${page.text}`)
  return form
}

function isDarkroom(url: URL): boolean {
  return /(^|\.)(instagram|facebook)\.com$/.test(url.hostname) || (url.hostname === 'localhost' && url.port === '4000')
}
