import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const module = (name: string): string => new URL(name, import.meta.url).href

test('a fault that ends this process ends the program too', () => {
  // The program holds the pipe open for as long as it runs: without its end this would wait for the time limit.
  const program = `
    import { runChild } from '${module('./run-child.ts')}'
    import { relaySignals } from '${module('./signal-relay.ts')}'
    runChild(process.execPath, ['-e', 'setTimeout(() => {}, 25_000)'], process.env, relaySignals())
    setImmediate(() => { throw new Error('a fault') })`
  const { status, error } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 })
  expect([status, error]).toEqual([1, undefined])
})
