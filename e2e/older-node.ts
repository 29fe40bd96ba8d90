import { execFileSync } from 'node:child_process'
import { installed } from '../runtimes/installed.ts'

/** A Node older than Darkroom needs, from npm or from `runtimes/`. Empty: this machine has none. */
export const olderNode: string =
  [process.env['npm_node_execpath'], installed.node22].find(
    (node) => node !== undefined && Number(/^v(\d+)/.exec(execFileSync(node, ['-v'], { encoding: 'utf8' }))?.[1]) < 24,
  ) ?? ''
