import { type Operation, operations } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { facebookGraph, facebookPlatform, personToken } from '../../testing/facebook.ts'
import { messageOf } from '../../testing/tutorial.ts'
import type { Reader } from '../host.ts'
import { facebookHost } from '../hosts/facebook.ts'
import { checkParameters } from './check-parameters.ts'

async function picture(query: string): Promise<string | undefined> {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  return messageOf(await facebookGraph(platform, `/me/picture?redirect=0&${query}&access_token=${token}`))
}

test.each([
  ['width=x', '(#100) Param width must be an integer'],
  ['redirect=perhaps', '(#100) Param redirect must be a boolean'],
  ['type=huge', '(#100) Param type must be one of {'],
])('assumed: %s is refused', async (query, message) => {
  expect(await picture(query)).toContain(message)
})

test('an empty parameter is none', async () => {
  expect(await picture('type=&width=')).toBe('')
})

test('what an operation must have is missed by its name, where its login has it on the day', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const call = { context: platform } as unknown as Reader['call']
  const caller = { kind: 'person', token: { login: 'facebook' }, text: token } as unknown as Reader['caller']
  const reader: Reader = { call, host: facebookHost, caller, version: 'v25.0', scopes: [] }
  const operation: Operation = operations['GET /ig_hashtag_search']
  expect(() =>
    checkParameters(
      { ...reader, call: { ...call, context: { world: platform.world } } as Reader['call'] },
      operation,
      new Map(),
    ),
  ).toThrow(expect.objectContaining({ values: { name: 'user_id' } }))
})
