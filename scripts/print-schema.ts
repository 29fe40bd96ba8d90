/** Prints the schema that all migrations leave behind, from which a new world is made at once. Run it after adding a migration. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '../packages/platform/src/world/store/migrations/index.ts'
import { printSchema } from '../packages/platform/src/world/store/migrations/print-schema.ts'

const file = join(import.meta.dirname, '..', 'packages/platform/src/world/store/migrations/current.ts')
writeFileSync(file, printSchema(migrations))
