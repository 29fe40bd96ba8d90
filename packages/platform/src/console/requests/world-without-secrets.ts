import type { WorldFile } from '../../world-file/file.ts'
import { samplePassword } from '../../world-file/sample/sample.ts'

/** A world that can be shown to others. */
export interface SharedWorld {
  readonly file: WorldFile
  /** What stands in it for each token, by the token's SHA-256. */
  readonly tokens: ReadonlyMap<string, string>
}

/** A world with other passwords, app secrets and tokens. */
export function withoutSecrets(file: WorldFile): SharedWorld {
  const tokens = new Map<string, string>()
  let secrets = 0
  function copy(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]): [string, unknown][] => entry(key, item)))
  }
  function entry(key: string, item: unknown): [string, unknown][] {
    if (typeof item !== 'string') return [[key, copy(item)]]
    if (/^password/i.test(key)) return [['password', samplePassword]]
    if (key === 'hash') {
      const token = `IGAAreproduction${tokens.size + 1}`
      tokens.set(item, token)
      return [['token', token]]
    }
    return [[key, /secret$/i.test(key) ? String(++secrets).padStart(32, '0') : item]]
  }
  return { file: copy(file) as WorldFile, tokens }
}
