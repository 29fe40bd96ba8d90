// The app's server alone, for the day by curl. It prints what it received, a line each.
import { createApp } from './app.ts'
import { openConsole } from './console.ts'
import { listen } from './listen.ts'

const { DARKROOM_URL, DARKROOM_APP_SECRET, PORT } = process.env
// The day moves the clock from outside, so it is asked before each request.
const { call } = await openConsole(DARKROOM_URL ?? '', fetch)
let now = 0
const app = createApp(DARKROOM_APP_SECRET ?? '', () => now)
const answer = async (request: Request): Promise<Response> => {
  now = Date.parse(String((await call('GET', 'clock'))['now']))
  return app.fetch(request)
}
const close = await listen({ ...app, fetch: answer }, Number(PORT ?? 3000))
console.log('listening')

const comment = await app.webhook('comments')
console.log(`comment ${comment.value.id} ${comment.value.text}`)
const message = await app.webhook('messages')
console.log(`message ${message.senderId} ${message.value.text}`)
console.log(`removed-by ${await app.removedBy}`)
close()
