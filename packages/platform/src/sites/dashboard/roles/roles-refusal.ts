import type { Role } from '@darkroom/contract'

/** What was typed to add somebody to a list, and why it was refused. */
export interface RolesRefusal {
  readonly list: Role | 'instagram-testers'
  readonly typed: string
  readonly problem: string
}
