import type { NodeName } from '@darkroom/contract'
import { findAccount } from '../world/records/accounts.ts'
import { findContainer } from '../world/records/containers.ts'
import { findComment } from '../world/records/media/comments.ts'
import { findMedia } from '../world/records/media/media.ts'
import { findPage } from '../world/records/pages.ts'
import type { World } from '../world/world.ts'

/** What an id is of. */
export interface IdKind {
  readonly node: NodeName
  /** With its article: `a container`. */
  readonly words: string
}

const kinds: readonly (IdKind & { readonly find: (world: World, id: string) => unknown })[] = [
  { node: 'IGUser', words: 'an account', find: findAccount },
  { node: 'IGMedia', words: 'a published post', find: findMedia },
  { node: 'IGContainer', words: 'a container', find: findContainer },
  { node: 'IGComment', words: 'a comment', find: findComment },
  { node: 'Page', words: 'a Page', find: findPage },
]

/** Finds what an id is of; undefined when it is of nothing in the world. */
export function kindOfId(world: World, id: string): IdKind | undefined {
  return kinds.find(({ find }) => find(world, id) !== undefined)
}
