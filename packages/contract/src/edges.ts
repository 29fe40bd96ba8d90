import { basicDisplayEdges } from './edges/basic-display.ts'
import type { EdgeTable } from './edges/edge.ts'
import { facebookLoginEdges } from './edges/facebook-login.ts'
import { instagramLoginEdges } from './edges/instagram-login.ts'
import type { Login } from './logins.ts'

export type { Edge, EdgeTable } from './edges/edge.ts'

/** What hangs on the nodes, login by login. */
export interface EdgeTables {
  readonly 'basic-display': typeof basicDisplayEdges
  readonly instagram: typeof instagramLoginEdges
  readonly facebook: typeof facebookLoginEdges
}

/**
 * What hangs on the nodes and can be read, login by login.
 *
 * @example
 * import { edges } from '@darkroom/contract'
 * edges['basic-display'].media.children.to // => 'media'
 */
export const edges: EdgeTables = {
  'basic-display': basicDisplayEdges,
  instagram: instagramLoginEdges,
  facebook: facebookLoginEdges,
}

edges satisfies Readonly<Record<Login, EdgeTable>>
