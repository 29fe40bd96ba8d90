/** Prints what the client has of the contract at run time: it has no dependencies, so it carries its own. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printFacts } from './client-facts/facts.ts'
import { printMeanings } from './client-facts/meanings.ts'
import { printMessaging } from './client-facts/messaging.ts'
import { printPublishing } from './client-facts/publishing.ts'
import { printRepeatable } from './client-facts/repeatable.ts'

const folder = join(import.meta.dirname, '..', 'packages/client/src/from-contract')
writeFileSync(join(folder, 'facts.ts'), printFacts())
writeFileSync(join(folder, 'meanings.ts'), printMeanings())
writeFileSync(join(folder, 'repeatable.ts'), printRepeatable())
writeFileSync(join(folder, 'publishing.ts'), printPublishing())
writeFileSync(join(folder, 'messaging.ts'), printMessaging())
