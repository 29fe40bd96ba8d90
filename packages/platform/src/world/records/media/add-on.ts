import type { Media } from './media.ts'

/** What stands under a caption: a poll, or a prompt to comment. */
export interface AddOn {
  readonly poll?: {
    /** Two to four. */
    readonly options: readonly string[]
    /** How many chose each. */
    readonly votes?: readonly number[]
    readonly isEndless?: boolean
  }
  readonly prompt?: true
}

/** What stands under a media's caption; empty if nothing does. */
export function addOnOf({ addOn }: Pick<Media, 'addOn'>): AddOn {
  return JSON.parse(addOn) as AddOn
}
