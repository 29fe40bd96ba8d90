import { Problem } from '../base/problem.ts'

/** Why a store cannot be used, in words for the operator. */
export type StoreErrorCode = 'newer_version' | 'network_folder' | 'unreachable' | 'read_only' | 'full' | 'busy'

/** A store that cannot be used. Nothing of what was asked for has happened. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  /** How to fix it. */
  readonly fix: string

  constructor(code: StoreErrorCode, message: string, fix: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.fix = fix
  }
}

/** What an engine's own error means, if it is one of the store, or of what was asked for, and not of the program. */
export function explainStoreError(error: unknown): unknown {
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
  const is = (sqlite: number, ...postgres: string[]): boolean =>
    (errcode !== undefined && (errcode & 255) === sqlite) || (code !== undefined && postgres.includes(code))
  const cause = { cause: error }
  if (is(13, '53100'))
    return new StoreError('full', 'The disk of the store is full.', 'Free some space. Nothing was lost.', cause)
  if (is(8, '25006'))
    return new StoreError(
      'read_only',
      'The store is read-only.',
      'Let the process write to its data directory, or name the primary server.',
      cause,
    )
  if (is(5, '55P03')) return new StoreError('busy', 'The store is busy.', 'Try again.', cause)
  if (
    is(14, 'ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', '57P01', '57P03', '53300') ||
    /Connection terminated/.test(message ?? '')
  )
    return new StoreError('unreachable', 'The store cannot be reached.', 'Start it, or check its address.', cause)
  // PostgreSQL keeps no NUL in a text, and compares none with it; SQLite does both.
  if (code === '22021')
    return new Problem(422, 'text_has_nul', 'A text of the request has the character NUL.', 'Leave it out.')
  return error
}
