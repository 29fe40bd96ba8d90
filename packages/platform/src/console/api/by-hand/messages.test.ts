import { expect, test } from 'vitest'
import { createMessenger } from '../../../testing/messenger.ts'

test('what a person does by hand is done by the API of the console, and read by the account', async () => {
  await using messenger = await createMessenger('instagram')
  const { platform } = messenger
  const origin = 'http://localhost:4000/console/api/v1'
  const call = async (path: string, body?: object): Promise<[number, Record<string, unknown>]> => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await platform.fetch(new Request(`${origin}/${path}`, init))
    return [answer.status, (await answer.json()) as Record<string, unknown>]
  }
  const people = { from: 'jayposiris', to: 'mira.prints' }
  const [status, said] = await call('messages', { ...people, do: 'send', text: 'Hello' })
  expect([status, said]).toMatchObject([
    202,
    { between: ['jayposiris', 'mira.prints'], messages: [{ from: 'jayposiris', text: 'Hello' }] },
  ])
  const [{ id } = { id: '' }] = said['messages'] as { id: string }[]
  await call('messages', { ...people, do: 'edit', message: id, text: 'Good day' })
  await messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message: { text: 'Hi' } })
  const [, answered] = await call('messages/jayposiris/mira.prints')
  const [{ id: answer } = { id: '' }] = answered['messages'] as { id: string }[]
  await call('messages', { ...people, do: 'react', message: answer, text: '🔥' })
  await call('messages', { ...people, do: 'read' })
  await call('messages', { ...people, do: 'quick-reply', text: 'Blue', payload: 'BLUE' })
  await call('messages', { ...people, do: 'ice-breaker', text: 'Open?', payload: 'HOURS' })
  const [, last] = await call('messages', { ...people, do: 'button', text: 'Buy', payload: 'BUY' })
  expect(last['messages']).toMatchObject([
    { text: 'Buy', postback: 'BUY' },
    { text: 'Open?', iceBreaker: true },
    { text: 'Blue', quickReply: 'BLUE' },
    { text: 'Hi', byApp: messenger.appId, reactions: { jayposiris: '🔥' } },
    { text: 'Good day' },
  ])
  expect((await call('messages', { ...people, do: 'unsend', message: id }))[1]).toMatchObject({
    messages: { length: 4 },
  })
  for (const wrong of [
    { ...people, do: 'send' },
    { ...people, do: 'dance' },
    { ...people, do: 'edit', message: answer, text: 'x' },
    { ...people, do: 'react', message: '1' },
    { from: 'nobody', to: 'mira.prints', do: 'read' },
    { from: 'mira.prints', to: 'ana.bakes', do: 'accept' },
  ])
    expect((await call('messages', wrong))[0], JSON.stringify(wrong)).toBeGreaterThanOrEqual(400)
})
