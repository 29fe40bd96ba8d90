/**
 * Keeps a data directory of today's schema for the tests, which open it with every later Darkroom. Run it after adding a migration; the ones
 * that are there already stay as they are.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../packages/platform/src/world/store/migrations/index.ts'
import { keptWorld } from '../packages/platform/src/world/store/testing/kept-world.ts'
import { openWorld } from '../packages/platform/src/world/world.ts'
import { loadWorld } from '../packages/platform/src/world-file/load/load.ts'

const name = `version-${migrations.length}.db`
const file = join(import.meta.dirname, '..', 'packages/platform/src/world/store/testing/kept', name)
if (existsSync(file)) throw new Error(`${name} is kept already.`)
const data = mkdtempSync(join(tmpdir(), 'darkroom-'))
const world = openWorld({ data, asOf: new Date('2024-11-01'), now: () => 0 })
loadWorld(world, keptWorld)
world.database.close()
copyFileSync(join(data, 'world.db'), file)
rmSync(data, { recursive: true })
