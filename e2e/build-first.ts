import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds what changed, once before all tests: the command line is tested as it is installed. */
export function setup(): void {
  const root = join(import.meta.dirname, '..')
  const steps = [
    ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json'],
    ['scripts/inline-packages.ts'],
    ['scripts/bundle.ts'],
  ]
  for (const step of steps) execFileSync(process.execPath, step, { cwd: root, stdio: 'inherit' })
}
