import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'

export const mediaTagKeys = {
  /** The account that is tagged. */
  username: { is: 'username', needed: true, refers: 'accounts', example: 'ana.bakes' },
  /** Where in the picture, as a part of its width; videos have no place. */
  x: { is: 'share', column: 'x', otherwise: 'no place', example: '0.5' },
  /** The same of its height, from the top. */
  y: { is: 'share', column: 'y', otherwise: 'no place', example: '0.4' },
} as const

/** An account that is tagged in a media. */
export interface MediaTagEntry extends EntryOf<typeof mediaTagKeys> {}

export const mediaTag: Noun = { keys: mediaTagKeys }
