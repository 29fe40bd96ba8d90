/** Random requests for some minutes: `npm run fuzz -- --minutes 10`. Stops at the first fault, and says which request brought it about. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.')
const command = [
  'vitest',
  'run',
  '--project',
  'packages',
  'packages/platform/src/fuzz.test.ts',
  'packages/cli/src/fuzz.test.ts',
  '--no-file-parallelism',
]
const { status } = spawnSync(command[0] ?? '', command.slice(1), {
  stdio: 'inherit',
  env: { ...process.env, DARKROOM_FUZZ_MINUTES: String(minutes), NODE_OPTIONS: '--expose-gc' },
})
process.exitCode = status ?? 1
