/**
 * Runs before a build, and is JavaScript that old versions of Node read too. npm installs a Node of its own with the
 * repository, so this one is too old only where that was left out.
 */
import { isNewEnough, needed } from '../packages/cli/bin/newer-node.js'

if (!isNewEnough(process.versions.node)) {
  console.error(
    `Building Darkroom needs Node ${needed} or newer, and this is Node ${process.versions.node}. npm ci installs one for Linux, ` +
      'macOS and Windows unless optional dependencies are left out; elsewhere, install one from https://nodejs.org.',
  )
  process.exitCode = 1
}
