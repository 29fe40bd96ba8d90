import { run } from './program.ts'
import { processTerminal } from './terminal.ts'

// The reader of a pipe may close it: `darkroom world show | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

void main()

/** A function, since a bundle of CommonJS cannot wait at its top. */
async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processTerminal)
}
