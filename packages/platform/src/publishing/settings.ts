import type { Reach } from '../base/outgoing/check-target.ts'
import type { Fetch } from '../base/outgoing/fetch.ts'
import {
  type PublishingSettings,
  type Republish,
  readPublishingSettings,
} from '../world/records/settings/publishing-settings.ts'
import type { World } from '../world/world.ts'

export type { Republish }

/** How long a container is IN_PROGRESS: not at all, for so many milliseconds of the world's time, or until it was read so often. */
export type Processing = 'at-once' | { readonly milliseconds: number } | { readonly reads: number }

/** How publishing goes, where that is not known or not the same everywhere. What is given here goes before what the world has. */
export interface PublishingOptions {
  /** Default `at-once`: an image can be published as soon as its container is there, a video when its file was fetched. */
  readonly processing?: Processing | undefined
  /** Default `refused`: 24/2207006. */
  readonly republish?: Republish | undefined
  /** Where files at `image_url`, `video_url` and `cover_url` may be. Default `loopback`: on this machine. */
  readonly filesFrom?: Reach | undefined
  /** How many posts an account publishes in 24 hours. Default: what the contract has for the world's date. */
  readonly quota?: number | undefined
}

/** What publishing works with, besides the world. */
export interface Publishing {
  readonly processing: Processing
  readonly republish: Republish
  readonly filesFrom: Reach
  readonly quota: number | undefined
  readonly fetch: Fetch
  /** Whether an address is one of this world's own files, which need no network. */
  readonly isOwn: (url: string) => boolean
  /** A signal that aborts after so many milliseconds of real time, or when the platform closes. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
  /** Has the file of a container fetched and looked at in the background. */
  readonly start: (containerId: string) => void
}

/** Publishing in a world: its settings are read anew each time, since another world may have taken its place. */
export function createPublishing(
  world: World,
  { processing, republish, filesFrom, quota }: PublishingOptions,
  rest: Omit<Publishing, 'processing' | 'republish' | 'filesFrom' | 'quota'>,
): Publishing {
  const stored = (): PublishingSettings => readPublishingSettings(world)
  return {
    ...rest,
    get processing() {
      return processing ?? processingOf(stored())
    },
    get republish() {
      return republish ?? stored().republish ?? 'refused'
    },
    get filesFrom() {
      return filesFrom ?? stored().filesFrom ?? 'loopback'
    },
    get quota() {
      return quota ?? stored().quota
    },
  }
}

function processingOf({ processingTime, processingReads }: PublishingSettings): Processing {
  if (processingReads !== undefined) return { reads: processingReads }
  return processingTime === undefined ? 'at-once' : { milliseconds: processingTime }
}
