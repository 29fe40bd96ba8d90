import type { Destination } from '../base/hosts.ts'

/** What asks: a program, a browser for a page, or anything for a file. */
export type RequestKind = 'api' | 'page' | 'file'

const kinds: Readonly<Record<Destination['surface'], RequestKind>> = {
  instagram: 'page',
  facebook: 'page',
  dashboard: 'page',
  console: 'page',
  api: 'api',
  graph: 'api',
  facebookGraph: 'api',
  upload: 'api',
  files: 'file',
}

/** The kind of a request to a place. The authorization window is a page on whichever host it is opened. */
export function kindOf({ surface, path }: Pick<Destination, 'surface' | 'path'>): RequestKind {
  return surface === 'api' && /^\/+oauth\/+authorize\b/.test(path) ? 'page' : kinds[surface]
}
