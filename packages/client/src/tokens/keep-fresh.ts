import type { Login } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { TokenError } from '../errors/token-error.ts'
import { paced } from '../http/pacer.ts'
import { isFunction, type JsonRecord } from '../json-value.ts'
import { once } from './once.ts'
import { refreshToken } from './refresh.ts'
import type { Token } from './token.ts'
import { checkToken, type TokenSource } from './token-source.ts'

/** Where {@link keepFresh} loads a token and saves the refreshed one. */
export interface TokenStore<L extends Login = Login> {
  /** Returns the stored token. */
  load(): Token<L> | Promise<Token<L>>
  /** Stores a refreshed token. The token is used only after this has finished. */
  save(token: Token<L>, previous: Token<L>): void | Promise<void>
  /** As {@link TokenSource.refused}. */
  refused?(token: Token<L>, error: ApiError): void | Promise<void>
}

/** A source that refreshes what it gives, once half of the token's life is over. A refresh that fails is tried again next time. */
export function freshSource<L extends Login>(context: Context, store: TokenStore<L>): TokenSource<L> {
  const given = store as unknown as JsonRecord | null
  if (!isFunction(given?.['load']) || !isFunction(given['save'])) {
    throw invalidOption('store', 'an object with functions load, save', store)
  }
  const saving = new Map<string, Promise<Token<L>>>()

  async function renew(token: Token<L>): Promise<Token<L>> {
    try {
      const next = await refreshToken(context, token)
      await store.save(next, token)
      return next
    } catch (error) {
      const isRefused = error instanceof ApiError && error.reconnect
      // Another process may have refreshed it in the meantime, or taken it out.
      const stored = isRefused ? ((await store.load()) ?? token) : token
      if (stored.accessToken !== token.accessToken) return stored
      if (isRefused) await store.refused?.(token, error)
      if (isRefused || !(error instanceof ApiError || error instanceof TokenError)) throw error
      paced(context).pacer.warn('A token could not be refreshed. The next call tries again.', {
        code: error.code,
      })
      return token
    }
  }

  return {
    async get() {
      const token = await store.load()
      checkToken(context.login, token)
      const { refreshBy = Number.POSITIVE_INFINITY, refreshableAt = 0, expiresAt = 0, accessToken } = token
      const now = context.now()
      if (now < Math.max(refreshBy, refreshableAt) || now >= expiresAt) return token
      return once(saving, accessToken, () => renew(token))
    },
    refused: async (token, error) => store.refused?.(token, error),
  }
}
