/**
 * Bundles the command into one file and its lazily loaded parts: a start reads a dozen files in place of a thousand
 * (decisions/0008 has the measurement), and an installed command needs no other package. Runs after `inline-packages.ts`.
 *
 * The parts are CommonJS, since only a script can be kept with all that a start compiled of it (`packages/cli/bin/kept-code.js`).
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'rolldown'
import { licenceTexts } from './licence-texts.ts'

const packages = join(import.meta.dirname, '..', 'packages')
const cli = join(packages, 'cli')
const ofConnect = createRequire(join(packages, 'connect', 'package.json'))
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
  output: {
    format: 'cjs',
    sourcemap: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // Names and lines are left as they are, for stack traces.
    comments: false,
  },
  write: false,
  logLevel: 'warn',
})
// Only now, so that a command that starts during a build finds the one before.
rmSync(join(cli, 'bundle'), { recursive: true, force: true })
mkdirSync(join(cli, 'bundle'))
const chunks = output.filter((part) => part.type === 'chunk')
for (const { fileName, code } of chunks) writeFileSync(join(cli, 'bundle', fileName), code)
const { exports = [] } = chunks.find(({ fileName }) => fileName === 'index.cjs') ?? {}
writeFileSync(
  join(cli, 'bundle', 'index.js'),
  `import index from './index.cjs'\nexport const { ${exports.join(', ')} } = index\n`,
)
writeFileSync(join(cli, 'bundle', 'LICENSES.txt'), licenceTexts(chunks.flatMap(({ moduleIds }) => moduleIds)))
// What the drill publishes.
for (const name of ['print.jpg', 'press.mp4'])
  copyFileSync(join(packages, '..', 'examples', 'publish', name), join(cli, 'bundle', name))
