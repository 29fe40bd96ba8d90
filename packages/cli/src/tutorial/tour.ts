import type { Platform } from '@darkroom/platform'
import type { Person, Seen } from './person.ts'

/** One step of the tutorial as somebody would do it. */
export interface Step {
  /** The section of the document it belongs to. */
  readonly section: string
  /** What is done, where, and what is filled in. */
  readonly does: string
  /** The command as the document prints it, with its values. */
  readonly command?: string
  /** What came of it. */
  readonly sees: string
  /** Unix milliseconds, in the world. */
  readonly date: number
}

/** Who walks, and where. */
export interface Tour {
  readonly platform: Platform
  /** At developers.facebook.com and www.facebook.com. */
  readonly developer: Person
  readonly email: string
  readonly name: string
  /** At www.instagram.com. */
  readonly owner: Person
  readonly username: string
  /** Of both. */
  readonly password: string
}

/** Where the app's own server is: its website, redirect URI and callbacks. */
export const site = 'https://socialsizzle.herokuapp.com/auth/'

/** A step that was just done. @param reply What came of it, and the command if it was one. */
export function step({ platform }: Tour, section: string, does: string, ...reply: Reply): Step {
  const [sees, command] = reply
  const date = platform.clock.now()
  return command === undefined ? { section, does, sees, date } : { section, does, sees, command, date }
}

export type Reply = readonly [sees: string, command?: string]

/** Requests an address, as curl would. */
export async function get(
  { platform }: Tour,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const answer = await platform.fetch(new Request(url, { headers }))
  const lines = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}' \\\n  `)
  return [`${answer.status} ${await answer.text()}`, `curl -X GET \\\n  ${lines.join('')}'${url}'`]
}

/** Exchanges a code at Instagram's token endpoint, as the tutorial's command does. */
export async function exchange({ platform }: Tour, fields: Readonly<Record<string, string>>): Promise<Reply> {
  const url = 'https://api.instagram.com/oauth/access_token'
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await platform.fetch(new Request(url, { method: 'POST', body: form }))
  const parts = ['curl -X POST', url, ...Object.entries(fields).map(([name, value]) => `-F ${name}=${value}`)]
  return [await answer.text(), parts.join(' \\\n  ')]
}

/** The code in the address somebody was sent to. */
export function codeIn({ url }: Seen): string {
  return new URL(url).searchParams.get('code') ?? ''
}

/** The access token in a reply. */
export function tokenIn([reply]: Reply): string {
  return /"access_token": ?"([^"]+)"/.exec(reply)?.[1] ?? ''
}

/** What a page's definition list says under a term. */
export function definition(page: Seen, term: string): string {
  const found = page.root.querySelectorAll('dt').find((element) => element.textContent.trim() === term)
  const value = found?.nextElementSibling
  return (value?.querySelector('.copyable') ?? value)?.textContent.trim() ?? ''
}
