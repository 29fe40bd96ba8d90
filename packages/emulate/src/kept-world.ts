import { gunzipSync, gzipSync } from 'node:zlib'
import type { Platform, Snapshot } from '@darkroom/platform'
import type { KeptWorld } from './state.ts'

/** Bytes that a snapshot unpacks to at the most: what Darkroom itself takes, and a little more. */
const mostBytes = 600 * 1024 ** 2

/**
 * A world as a value that emulate can copy. emulate refuses properties that are computed, but it asks an object for its keys before it reads
 * them: that is when the snapshot is taken, so that nothing is done for a request.
 */
export function keptWorld(platform: Platform): KeptWorld {
  return new Proxy<KeptWorld>(
    { snapshot: '' },
    {
      ownKeys: (kept) => {
        const { bytes } = platform.snapshot('for emulate', { keep: false })
        kept.snapshot = gzipSync(bytes, { level: 1 }).toString('base64')
        return Reflect.ownKeys(kept)
      },
    },
  )
}

/** @throws Error for what is no such snapshot. */
export function readKeptWorld({ snapshot }: KeptWorld): Pick<Snapshot, 'bytes'> {
  try {
    return { bytes: gunzipSync(Buffer.from(snapshot, 'base64'), { maxOutputLength: mostBytes }) }
  } catch (error) {
    throw new Error('now: this is no snapshot of Instagram, or it was cut.', { cause: error })
  }
}
