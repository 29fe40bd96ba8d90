import type { Platform } from '@darkroom/platform'
import { type HTMLElement, parse } from 'node-html-parser'
import { pageText } from './page-text.ts'

/** A page that somebody is looking at. */
export interface Seen {
  readonly url: string
  readonly status: number
  readonly root: HTMLElement
}

/** Somebody at a browser: opens addresses, fills in forms, clicks buttons, keeps cookies. */
export interface Person {
  open(url: string): Promise<Seen>
  /**
   * Fills in fields by name and clicks a button by its words, or by what a screen reader says of it.
   *
   * @param fill What is typed or chosen; null unticks a box.
   * @returns The page that follows; or, when a site sends the person to an address that is not Meta's, that address.
   * @throws Error when the page has no such button, or the answer is a refusal.
   */
  click(page: Seen, button: string, fill?: Filling): Promise<Seen>
  /** Signs in where a page asks for that; else the page stays. */
  signIn(page: Seen, credentials: Readonly<Record<string, string>>): Promise<Seen>
}

type Filling = Readonly<Record<string, string | null>>

/** A person before a platform, without a window. */
export function createPerson(platform: Pick<Platform, 'fetch'>): Person {
  const cookies = new Map<string, string>()

  async function visit(request: Request): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (cookie !== '') request.headers.set('cookie', cookie)
    const answer = await platform.fetch(request)
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) return { url: request.url, status: answer.status, root: parse(await answer.text()) }
    const next = new URL(location, request.url).href
    return isMetas(next) ? visit(new Request(next)) : { url: next, status: answer.status, root: parse('') }
  }

  async function click(page: Seen, button: string, fill: Filling = {}): Promise<Seen> {
    const { action, form } = formOf(page, button, fill)
    const seen = await visit(new Request(new URL(action, page.url), { method: 'POST', body: form }))
    if (seen.status >= 400) throw new Error(`${button} was refused: ${textOf(seen)}`)
    return seen
  }

  return {
    open: (url) => visit(new Request(url)),
    click,
    signIn: async (page, credentials) =>
      findButton(page, 'Sign in') === undefined ? page : click(page, 'Sign in', credentials),
  }
}

/** What a page says, in one line. */
export function textOf(page: Seen): string {
  const main = page.root.querySelector('main')
  return main === null ? '' : pageText(main)
}

function isMetas(url: string): boolean {
  return /\.(instagram|facebook)\.com$/.test(new URL(url).hostname)
}

function findButton(page: Seen, words: string): HTMLElement | undefined {
  return page.root
    .querySelectorAll('button')
    .find((element) => [element.textContent.trim(), element.getAttribute('aria-label')].includes(words))
}

/** The form around a button, with what it carries and what was typed. */
function formOf(page: Seen, button: string, fill: Filling): { action: string; form: URLSearchParams } {
  const pressed = findButton(page, button)
  const element = pressed?.closest('form')
  if (pressed === undefined || element === null || element === undefined)
    throw new Error(`${page.url} has no button ${button}`)
  const form = new URLSearchParams()
  for (const input of element.querySelectorAll('input')) {
    const [name, value = 'on', type] = ['name', 'value', 'type'].map((attribute) => input.getAttribute(attribute))
    const sent = type === 'checkbox' || type === 'radio' ? input.hasAttribute('checked') : true
    if (name !== undefined && sent && !input.hasAttribute('disabled')) form.set(name, value)
  }
  for (const area of element.querySelectorAll('textarea')) form.set(area.getAttribute('name') ?? '', area.textContent)
  const [name, value] = [pressed.getAttribute('name'), pressed.getAttribute('value')]
  if (name !== undefined) form.set(name, value ?? '')
  for (const [field, typed] of Object.entries(fill)) {
    if (typed === null) form.delete(field)
    else form.set(field, typed)
  }
  return { action: element.getAttribute('action') ?? page.url, form }
}
