import { forbidHashtag } from '../../world/records/media/forbidden-hashtags.ts'
import type { World } from '../../world/world.ts'
import { expectKey } from '../keys/entering.ts'
import { worldKeys } from '../nouns/world.ts'

/** Stores of which hashtags Instagram shows nothing. @throws WorldFileError */
export function loadForbiddenHashtags(world: World, names: readonly string[]): void {
  expectKey('The world', 'forbiddenHashtags', worldKeys.forbiddenHashtags, names)
  for (const name of names) forbidHashtag(world, name)
}
