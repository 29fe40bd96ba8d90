/**
 * What Node runs before the program: `NODE_USE_ENV_PROXY` has an effect on `fetch` and on the global agents only, and a library
 * that makes an agent of its own (`new https.Agent({ keepAlive: true })`) would reach the real hosts, with real secrets.
 * CommonJS, because `--require` is known to every Node there is.
 */
export const nodeAgents = `'use strict'
const { syncBuiltinESMExports } = require('node:module')
const proxied = ([options]) => [{ proxyEnv: process.env, ...options }]
for (const name of ['node:http', 'node:https']) {
  const module = require(name)
  module.Agent = new Proxy(module.Agent, {
    construct: (target, given, newTarget) => Reflect.construct(target, proxied(given), newTarget),
    apply: (target, self, given) => Reflect.apply(target, self, proxied(given)),
  })
}
syncBuiltinESMExports()
`

/**
 * `NODE_OPTIONS` that keeps what was there and has Node run a file first.
 *
 * @param parent What was there.
 * @param path The file's, which may hold blanks.
 */
export function requireFirst(parent: string | undefined, path: string): string {
  const own = `--require ${JSON.stringify(path)}`
  return parent === undefined || parent === '' ? own : `${parent} ${own}`
}
