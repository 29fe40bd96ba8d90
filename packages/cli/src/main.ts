// Nothing is imported before the check, so that an old Node gets a sentence instead of a syntax error.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`darkroom: Node 24 or newer is needed, and this is ${process.versions.node}.`)
  process.exit(1)
}

// Whoever reads along may stop reading: `darkroom world show | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const [{ run }, { processTerminal }] = await Promise.all([import('./program.ts'), import('./terminal.ts')])
process.exitCode = await run(process.argv.slice(2), processTerminal)
