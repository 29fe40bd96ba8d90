import type { Destination } from '../../base/hosts.ts'

/** Where the dialog was opened, and with what. */
export type DialogAddress = Pick<Destination, 'path' | 'query'>

const paths = {
  facebook: /^\/+(?:(v\d[\d.]*)\/+)?dialog\/+oauth\/?$/,
  facebookGraph: /^\/+(?:(v\d[\d.]*)\/+)?oauth\/+authorize\/?$/,
} as const

/**
 * Recognizes the Login dialog in a destination: at its own address, or at the one on graph.facebook.com that older programs open.
 *
 * @returns undefined for any other destination.
 */
export function dialogAddress({ surface, path, query }: Destination): DialogAddress | undefined {
  if (surface !== 'facebook' && surface !== 'facebookGraph') return undefined
  const match = paths[surface].exec(path)
  if (match === null) return undefined
  const [, version] = match
  return { path: version === undefined ? '/dialog/oauth' : `/${version}/dialog/oauth`, query }
}

/** The path with its query. */
export function withQuery({ path, query }: DialogAddress): string {
  return query === '' ? path : `${path}?${query}`
}
