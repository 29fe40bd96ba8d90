import { gunzipSync, gzipSync } from 'node:zlib'
import type { Platform, Snapshot } from '@darkroom/platform'
import type { KeptWorld } from './state.ts'

/** Bytes that a snapshot unpacks to at the most: what Darkroom itself takes, and a little more. */
const mostBytes = 600 * 1024 ** 2

/** A world as a value that emulate can copy. */
export interface Kept {
  readonly world: KeptWorld
  /** Copies the world for the last time: emulate looks at its state once more when all is closed. */
  end(): void
}

/**
 * Keeps a world for emulate. It refuses properties that are computed, but it asks an object for its keys before it reads them: that is when the
 * snapshot is taken, so that nothing is done for a request.
 */
export function keepWorld(platform: Platform): Kept {
  let isOver = false
  const kept: KeptWorld = { snapshot: '' }
  function copy(): void {
    if (isOver) return
    const { bytes } = platform.snapshot('for emulate', { keep: false })
    kept.snapshot = gzipSync(bytes, { level: 1 }).toString('base64')
  }
  return {
    world: new Proxy(kept, {
      ownKeys: (target) => {
        copy()
        return Reflect.ownKeys(target)
      },
    }),
    end: () => {
      copy()
      isOver = true
    },
  }
}

/** @throws Error for what is no such snapshot. */
export function readKeptWorld({ snapshot }: KeptWorld): Pick<Snapshot, 'bytes'> {
  try {
    return { bytes: gunzipSync(Buffer.from(snapshot, 'base64'), { maxOutputLength: mostBytes }) }
  } catch (error) {
    throw new Error('now: this is no snapshot of Instagram, or it was cut.', { cause: error })
  }
}
