import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'

export const collaboratorKeys = {
  /** The account that was invited. */
  username: { is: 'username', needed: true, refers: 'accounts', example: 'lee.wanders' },
  /** What it answered. */
  state: { is: 'inviteStatus', default: 'Accepted', written: true, column: 'state', example: 'Pending' },
} as const

/** An account that was invited to be a media's author too. */
export interface CollaboratorEntry extends EntryOf<typeof collaboratorKeys> {}

export const collaborator: Noun = { keys: collaboratorKeys }
