/**
 * Packs every package that an app can install, as npm would publish it, into `packed/` or a folder that is named.
 * Runs after a build.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [folder = join(root, 'packed')] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const names = ['client', 'platform', 'connect', 'contract', 'cli', 'emulate'].map(
  (name) => `--workspace=packages/${name}`,
)
const [npm, shell] = process.platform === 'win32' ? ['npm.cmd', true] : ['npm', false]
execFileSync(npm, ['pack', ...names, '--pack-destination', folder, '--silent'], { cwd: root, stdio: 'inherit', shell })
