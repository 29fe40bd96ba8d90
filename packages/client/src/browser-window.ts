import { isRecord, type JsonRecord, recordOf } from './json-value.ts'

/**
 * Whether this is a window of a browser, where everybody can read what a program holds. Servers that bring a `document` along for tests are none, nor
 * are workers of any kind.
 *
 * @param globals The global object.
 */
export function isBrowserWindow(globals: JsonRecord): boolean {
  const { window, process, Deno, Bun } = globals
  const isServer =
    Deno !== undefined || Bun !== undefined || recordOf(recordOf(process)['versions'])['node'] !== undefined
  return !isServer && isRecord(window) && isRecord(window['document'])
}
