import type { DatabaseSync as Sqlite } from 'node:sqlite'

const needed = 24

// An `import` from node:sqlite would end an old Node with "No such built-in module" before any line here could run.
if (Number(process.versions.node.split('.')[0]) < needed) throw tooOld(process.versions.node)

/** SQLite, which is a part of Node. */
export const DatabaseSync: typeof Sqlite = process.getBuiltinModule('node:sqlite').DatabaseSync
export type DatabaseSync = Sqlite

/** One sentence, without a stack: nothing in the program that imports Darkroom is wrong. */
function tooOld(version: string): Error {
  const error = new Error(
    `@darkroom/platform needs Node ${needed} or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`,
  )
  error.stack = `Error: ${error.message}`
  return error
}
