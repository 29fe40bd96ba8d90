import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printFacts } from './facts.ts'
import { printMeanings } from './meanings.ts'
import { printMessaging } from './messaging.ts'
import { printPublishing } from './publishing.ts'
import { printRepeatable } from './repeatable.ts'

const folder = join(import.meta.dirname, '../../packages/client/src/from-contract')

test.each([
  ['facts.ts', printFacts],
  ['meanings.ts', printMeanings],
  ['messaging.ts', printMessaging],
  ['publishing.ts', printPublishing],
  ['repeatable.ts', printRepeatable],
])('the client’s %s says what the contract says: run npm run client-facts', (name, print) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(print())
})
