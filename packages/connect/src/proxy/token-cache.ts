import type { Token } from '@darkroom/client'
import { minute } from '../base/time.ts'
import { openToken } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'

const mostTokens = 1000

/**
 * Opened tokens, for a minute at most: opening costs more than passing a call on. A row that has changed has another version, and is opened anew.
 */
export function createTokenCache(context: Context): (row: ConnectionRow) => Promise<Token> {
  const opened = new Map<string, { readonly token: Token; readonly at: number }>()
  return async (row) => {
    const key = `${row.id}/${row.version}`
    const found = opened.get(key)
    const age = found && context.now() - found.at
    if (found && age !== undefined && age >= 0 && age < minute) return found.token
    const token = await openToken(context, row)
    opened.delete(key)
    opened.set(key, { token, at: context.now() })
    const [oldest = ''] = opened.keys()
    if (opened.size > mostTokens) opened.delete(oldest)
    return token
  }
}
