import { createPlatform, type PlatformOptions } from '@darkroom/platform'
import { defineEmulator, type EmulatorDefinition } from 'emulate'
import { keepWorld, readKeptWorld } from './kept-world.ts'
import { checkState, type InstagramState, worldOf } from './state.ts'

/** How Instagram is made for emulate: as a platform is. Its date and its world can also stand in a seed, which goes before what is said here. */
export interface InstagramOptions
  extends Omit<PlatformOptions, 'data' | 'origin' | 'snapshot' | 'asOf' | 'world' | 'worldFiles'> {
  /** What emulate calls it. Default `instagram`. */
  readonly name?: string | undefined
  /** The world's date at the beginning: `2026-10-01`. Default: today. */
  readonly asOf?: string | undefined
  /** What the world holds at the beginning. Default: the sample world. */
  readonly world?: PlatformOptions['world']
}

/** Milliseconds of real time between two looks at what is due. */
const lookEvery = 1000

/** Of the state. A snapshot of another version of Darkroom is refused by itself. */
const stateVersion = 1

/**
 * Instagram as a custom emulator: all of its hosts, below the emulator's address, as in `http://localhost:4000/graph.instagram.com/me`. If the address has
 * a path, the pages lead there too.
 *
 * emulate's snapshots hold the whole world, its date, tokens and sessions included, and can be restored in another process. Files that were
 * uploaded are not in them.
 *
 * @throws What emulate throws for a name that it does not take. A date or a world that cannot be used is refused when it starts.
 * @example
 * import { instagram } from '@darkroom/emulate'
 * import { createEmulator } from 'emulate'
 * const api = await createEmulator({ service: instagram({ asOf: '2026-10-01' }), listen: false })
 * const before = api.snapshot()
 * const answer = await api.request('/graph.instagram.com/me')
 * answer.status // => 400
 * await api.restore(before)
 * await api.close()
 */
export function instagram(options: InstagramOptions = {}): EmulatorDefinition<InstagramState> {
  const { name = 'instagram', asOf, world, ...rest } = options
  return defineEmulator<InstagramState>({
    name,
    stateVersion,
    // Instagram's hosts say themselves whom a browser may be answered for.
    cors: false,
    state: () => ({}),
    validateSeed: checkState,
    setup: (emulator) => {
      const { app, state, baseUrl } = emulator
      const { now } = state
      const platform = createPlatform({
        ...rest,
        origin: baseUrl,
        asOf: now === undefined ? (state.asOf ?? asOf) : undefined,
        world: state.world === undefined ? world : worldOf(state.world),
        ...(now === undefined ? {} : { snapshot: readKeptWorld(now) }),
      })
      const deliveries = setInterval(() => void platform.deliverCallbacks(), lookEvery).unref()
      const kept = keepWorld(platform)
      emulator.onDispose(() => {
        clearInterval(deliveries)
        kept.end()
        platform.close()
      })
      state.now = kept.world
      app.use((c) => platform.fetch(c.req.raw))
    },
  })
}
