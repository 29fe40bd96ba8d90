// The day with a running Darkroom. The client is as in production: `darkroom exec` leads its requests there.
//   npx darkroom start --memory --world examples/day/world.yaml
//   npx darkroom exec --url http://localhost:4000 --login instagram -- node examples/day/over-http.ts
import { createApp } from './app.ts'
import { openConsole } from './console.ts'
import { liveADay } from './day.ts'
import { listen } from './listen.ts'

const { DARKROOM_URL, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, PORT } = process.env
const console = await openConsole(DARKROOM_URL ?? '', fetch)
const app = createApp(DARKROOM_APP_SECRET ?? '', console.now)
const close = await listen(app, Number(PORT ?? 3000))
await liveADay({
  app,
  appUrl: `http://localhost:${PORT ?? 3000}`,
  appId: DARKROOM_APP_ID ?? '',
  appSecret: DARKROOM_APP_SECRET ?? '',
  redirectUri: DARKROOM_REDIRECT_URI ?? '',
  fetch,
  console,
})
close()
