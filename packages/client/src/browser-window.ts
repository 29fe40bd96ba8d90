import { isRecord, type JsonRecord, recordOf } from './json-value.ts'

/**
 * Whether this is a browser window, where everybody can read what the program has. Servers with a `document` for tests
 * are not, and neither are workers.
 *
 * @param globals The global object.
 */
export function isBrowserWindow(globals: JsonRecord): boolean {
  const { window, process, Deno, Bun } = globals
  const isServer =
    Deno !== undefined || Bun !== undefined || recordOf(recordOf(process)['versions'])['node'] !== undefined
  return !isServer && isRecord(window) && isRecord(window['document'])
}
