import { expect, test } from 'vitest'
import { createPlatform } from '../../packages/platform/src/platform.ts'
import { personToken } from '../../packages/platform/src/testing/random-request.ts'
import { inputs } from './inputs.ts'
import { type Doubling, isGross, measureDoubling, printDoubling } from './measure-doubling.ts'

// Only `npm run fuzz` measures time: among other tests, on any machine, it would say nothing.
test.runIf(process.env['DARKROOM_FUZZ_MINUTES'])(
  'twice the input takes twice the time',
  { timeout: 1_800_000 },
  async () => {
    await using platform = createPlatform({ asOf: '2026-10-01', now: () => 0 })
    const measured: Doubling[] = []
    for (const input of inputs(platform, await personToken(platform))) {
      measured.push(await measureDoubling(input, () => performance.now()))
    }
    const told = measured.filter(({ ratio }) => ratio !== undefined).sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))
    console.error(
      [...told.map(printDoubling), `${measured.length - told.length} more are quick at any size.`].join('\n'),
    )
    expect(told.filter(isGross).map(printDoubling)).toEqual([])
  },
)
