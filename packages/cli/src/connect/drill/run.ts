import type { Connect, Store } from '@darkroom/connect'
import type { ConnectClient } from '@darkroom/connect/client'
import type { Platform } from '@darkroom/platform'
import type { Control } from './controls.ts'
import type { Crew } from './crew.ts'
import type { OwnPage } from './owners/own-pages.ts'
import type { Receiver } from './receiver.ts'
import type { Progress } from './report/progress.ts'

/** How it is done. */
export interface MixedOptions {
  /** `sqlite`, or the URL of an empty PostgreSQL database. */
  readonly store: string
  readonly posts: number
  readonly kills: number
  /** How many months go by. Default 4, in which every token has to be refreshed. */
  readonly months?: number | undefined
  /** Mistakes that every process makes, which the drill has to find. */
  readonly control?: readonly Control[] | undefined
  /** The file of `worker.ts`. Default: the one of the bundle. */
  readonly program?: string | undefined
  /** Where `print.jpg` and `press.mp4` are. Default: beside the bundle. */
  readonly pictures?: string | undefined
  /** Is told how far it is. */
  readonly progress?: Progress | undefined
}

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name}.${at}`)

/** Accounts whose owners take nothing back: every post has to be published, every token kept. */
export const keepers: readonly string[] = [...numbered('keep', 5), ...numbered('keep.page', 2)]
/** Accounts whose owners change their password, remove the app, lose their role on the Page, do not agree again, or whose connection is ended. */
export const leavers: readonly string[] = [...numbered('leave', 6), ...numbered('leave.page', 4)]

/** A post that was acknowledged. */
export interface Wanted {
  readonly id: string
  readonly username: string
  readonly kind: 'image' | 'reel' | 'story' | 'carousel'
  /** What it is found by; a story has none. */
  readonly caption: string
  /** Before this it must not be there, Unix milliseconds. */
  readonly notBefore: number
}

/** A run underway, and what it has done so far: the facts by which it is judged. */
export interface Run {
  readonly options: MixedOptions
  readonly platform: Platform
  readonly connect: Connect
  /** What connect keeps everything in. */
  readonly store: Store
  readonly api: ConnectClient
  readonly crew: Crew
  readonly receiver: Receiver
  /** By username. */
  readonly connections: Map<string, string>
  /** Whose permission the owner has taken back, by username. */
  readonly gone: Set<string>
  /** For each account that is linked by its Page, the drill's own token of it. */
  readonly pages: Map<string, OwnPage>
  readonly wanted: Wanted[]
  /** The texts of comments that were made while the account was subscribed. */
  readonly comments: string[]
  /** The stories that Instagram was seen to have. */
  readonly storyIds: Set<string>
  /** How many it was seen to have made each month, and how many were acknowledged. */
  readonly stories: { readonly seen: number; readonly wanted: number }[]
  /** Posts that did not end, in words. */
  readonly stuck: string[]
  /** What all processes logged, and the secrets that must not be in it. */
  readonly log: string
  readonly secrets: string[]
  readonly picture: Uint8Array<ArrayBuffer>
  /** How far it is. */
  readonly stage: { name: string; open: number }
}
