/** Prints docs/world-file.md from the declarations of the world file's nouns. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printWorldFilePage } from './world-file/print-page.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'world-file.md'), printWorldFilePage())
