import { run } from './program.ts'
import { processTerminal } from './terminal.ts'

// The reader of a pipe may close it: `darkroom world show | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

void run(process.argv.slice(2), processTerminal).then((exitCode) => {
  process.exitCode = exitCode
})
