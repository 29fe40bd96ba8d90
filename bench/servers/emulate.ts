/** GitHub of emulate 0.12.2, by its own function. */
import { createEmulator } from 'emulate'

const emulator = await createEmulator({ service: 'github', port: 0 })
console.log(JSON.stringify({ url: emulator.url }))
process.once('SIGTERM', async () => {
  await emulator.close()
  process.exit()
})
