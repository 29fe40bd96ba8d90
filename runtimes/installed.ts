import { existsSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, 'node_modules')

/** The runtimes that `npm ci --prefix runtimes --ignore-scripts` brought, by their names; undefined: not installed, or not for this machine. */
export const installed: Readonly<Record<'bun' | 'deno' | 'node22' | 'workerd', string | undefined>> = {
  bun: find('@oven/bun-linux-x64/bin/bun'),
  deno: find('@deno/linux-x64-glibc/deno'),
  node22: find('node22/bin/node'),
  workerd: find('@cloudflare/workerd-linux-64/bin/workerd'),
}

function find(path: string): string | undefined {
  const program = join(modules, path)
  return existsSync(program) ? program : undefined
}
