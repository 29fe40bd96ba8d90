/**
 * Bundles the command into one file and its lazily loaded parts: a start reads a dozen files in place of a thousand
 * (decisions/0008 has the measurement). Runs after `tsc -b`.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

const cli = join(import.meta.dirname, '..', 'packages', 'cli')
rmSync(join(cli, 'bundle'), { recursive: true, force: true })
await build({
  input: join(cli, 'dist', 'main.js'),
  platform: 'node',
  // Optional parts of dependencies that are not installed stay imports, which are never reached.
  external: ['cac', 'citty'],
  output: { dir: join(cli, 'bundle'), format: 'esm', sourcemap: false, chunkFileNames: '[name].js' },
  logLevel: 'warn',
})
