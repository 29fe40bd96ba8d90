/**
 * Hostile input for some minutes: `npm run fuzz -- --minutes 10`. Each part stops at its first fault and says what brought it
 * about; all parts are run.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** Test files, each a part: what they do for minutes is in them. */
const parts = {
  'twice the input, how much more time': 'scripts/fuzz/doubling.test.ts',
  'random requests': 'packages/platform/src/fuzz.test.ts',
  'every operation': 'packages/platform/src/graph/operations-fuzz.test.ts',
  'raw bytes and hostile upstreams': 'packages/cli/src/fuzz.test.ts',
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.')
const environment = { ...process.env, DARKROOM_FUZZ_MINUTES: String(minutes), NODE_OPTIONS: '--expose-gc' }
for (const [name, file] of Object.entries(parts)) {
  console.error(`${name}:`)
  const command = ['run', '--project', 'packages', '--project', 'alone', file, '--no-file-parallelism']
  const { status } = spawnSync('vitest', command, { stdio: 'inherit', env: environment })
  if (status !== 0) process.exitCode = 1
}
