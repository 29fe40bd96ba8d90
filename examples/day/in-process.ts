// The day in one process: Instagram and the app are functions, nothing listens on a port, and nobody waits.
//   node examples/day/in-process.ts
import { createPlatform } from '@darkroom/platform'
import { readWorldFile } from '@darkroom/platform/world-file'
import { createApp } from './app.ts'
import { openConsole } from './console.ts'
import { liveADay } from './day.ts'

const appSecret = '6f3d09a1c57e4b82a0d9e1f4782b5c36'

await using platform = createPlatform({
  ...(await readWorldFile(new URL('world.yaml', import.meta.url).pathname)),
  asOf: '2026-10-01',
  fetch: (url, init) => app.fetch(new Request(url, init)),
})
const app = createApp(appSecret, platform.clock.now)

/** Instagram answers, and then sends what it has for the app. */
async function fetch(request: Request): Promise<Response> {
  const answer = await platform.fetch(request)
  await platform.deliverCallbacks()
  return answer
}

await liveADay({
  app,
  appUrl: 'http://localhost:3000',
  appId: '1093847265518402',
  appSecret,
  redirectUri: 'http://localhost:3000/auth',
  fetch,
  console: await openConsole('http://localhost:4000', fetch),
})
