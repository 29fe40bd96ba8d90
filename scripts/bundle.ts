/**
 * Bundles the command into one file and its lazily loaded parts: a start reads a dozen files in place of a thousand
 * (decisions/0008 has the measurement), and an installed command needs no other package. Runs after `inline-packages.ts`.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'rolldown'
import { licenceTexts } from './licence-texts.ts'

const packages = join(import.meta.dirname, '..', 'packages')
const cli = join(packages, 'cli')
const ofConnect = createRequire(join(packages, 'connect', 'package.json'))
rmSync(join(cli, 'bundle'), { recursive: true, force: true })
const { output } = await build({
  input: {
    main: join(cli, 'dist', 'main.js'),
    index: join(cli, 'dist', 'index.js'),
    // A process of `darkroom connect drill`.
    'drill-worker': join(cli, 'dist', 'connect', 'drill', 'worker.js'),
  },
  platform: 'node',
  resolve: {
    alias: {
      // The platform has the contract in it: one copy is enough.
      '@darkroom/contract': join(packages, 'platform', 'dist', 'contract', 'index.js'),
      // Its main file hides its imports in a wrapper of functions, which no bundler looks into.
      'jsonc-parser': ofConnect.resolve('jsonc-parser').replace(/\bumd\b/, 'esm'),
    },
  },
  // Optional parts of dependencies that are not installed stay imports, which are never reached. Pictures and videos are looked at by
  // packages with code for each machine, loaded when they are there (decisions/0022), and so is the SDK of the Model Context Protocol.
  external: ['cac', 'citty', 'sharp', 'mediainfo.js', 'pg-native', 'pg-cloudflare', /^@modelcontextprotocol\//],
  output: { dir: join(cli, 'bundle'), format: 'esm', sourcemap: false, chunkFileNames: '[name].js' },
  logLevel: 'warn',
})
const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
writeFileSync(join(cli, 'bundle', 'LICENSES.txt'), licenceTexts(modules))
// What the drill publishes.
for (const name of ['print.jpg', 'press.mp4'])
  copyFileSync(join(packages, '..', 'examples', 'publish', name), join(cli, 'bundle', name))
