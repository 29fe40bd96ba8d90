import type { Dialect } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { facebookPlatform } from '../facebook.ts'
import { loginCode, loginExchange } from '../instagram-login.ts'
import { postToken, tutorialPlatform } from '../tutorial.ts'

/** A question that is put to a world of either dialect, and its answers. */
export interface ConflictRow {
  readonly ask: (dialect: Dialect) => Promise<unknown>
  readonly observed: unknown
  readonly documented: unknown
}

export const asOf = '2026-11-01'
export const basicDisplayDay = '2024-11-01'

/** Asks a world of a day. */
export function on(day: string, question: (platform: Platform) => unknown): ConflictRow['ask'] {
  return async (dialect) => {
    await using platform = tutorialPlatform({ asOf: day, dialect })
    return await question(platform)
  }
}

/** Asks a world with Pages. */
export function onPages(question: (platform: Platform) => unknown): ConflictRow['ask'] {
  return async (dialect) => {
    await using platform = facebookPlatform({ dialect })
    return await question(platform)
  }
}

/** The same answer in either dialect. */
export function both(ask: ConflictRow['ask'], answer: unknown): ConflictRow {
  return { ask, observed: answer, documented: answer }
}

/** The reply to a code exchange of Instagram Login, its token and id masked. */
export async function shortLivedReply(platform: Platform): Promise<{ text: string; id: string; token: string }> {
  const text = await (await postToken(platform, loginExchange(loginCode(platform)))).text()
  const [, token = ''] = /"access_token": "(\w+[^"]*)"/.exec(text) ?? []
  const [, id = ''] = /"user_id": "?(\d+)/.exec(text) ?? []
  return { text: text.replace(token, 'T').replace(id, '1'), id, token }
}

/** The status of a refusal, and its code. */
export async function statusAndCode(answer: Response): Promise<string> {
  const { error } = (await answer.json()) as { error: { code: number } }
  return `${answer.status} ${error.code}`
}
