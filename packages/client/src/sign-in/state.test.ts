import { describe, expect, test, vi } from 'vitest'
import { contextOf } from '../context.ts'
import { instagram } from '../instagram/rules.ts'
import { scripted } from '../testing/app.ts'
import { checkState, newState } from './state.ts'

const kept = 'q83vEjRWeJCrze8SNFZ4kA'
const open = (changes = {}): ReturnType<typeof contextOf> => contextOf(instagram, scripted([], changes).options)

describe('state', () => {
  test('has 256 bits of the randomness it was handed, and is another one each time', () => {
    const asked: number[] = []
    const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
      asked.push(bytes.length)
      return crypto.getRandomValues(bytes)
    }
    const context = open({ random })
    const states = new Set(Array.from({ length: 100 }, () => newState(context)))
    expect(states.size).toBe(100)
    expect(asked.every((bytes) => bytes * 8 >= 128)).toBe(true)
    for (const state of states) expect(state).toMatch(/^[0-9a-f]{64}\.instagram$/)
  })

  test.each([
    ['missing', undefined, kept, 'state_missing'],
    ['empty', '', kept, 'state_missing'],
    ['another', 'q83vEjRWeJCrze8SNFZ4kB', kept, 'state_mismatch'],
    ['a part of it', kept.slice(0, -1), kept, 'state_mismatch'],
    ['longer', `${kept}x`, kept, 'state_mismatch'],
    ['not kept', kept, undefined, 'option_invalid'],
    ['kept too short to protect', 'abc', 'abc', 'option_invalid'],
    ['kept as another type', kept, 7, 'option_invalid'],
  ])('that is %s is refused', async (_, given, session, code) => {
    await expect(checkState(open(), given, session)).rejects.toMatchObject({ code })
  })

  test('is good once, in this process', async () => {
    const context = open()
    await checkState(context, kept, kept)
    await expect(checkState(context, kept, kept)).rejects.toMatchObject({ code: 'state_used' })
  })

  test('of which storage knows nothing is refused', async () => {
    await expect(checkState(open({ consumeState: async () => false }), kept, kept)).rejects.toMatchObject({
      code: 'state_used',
    })
    await checkState(open({ consumeState: (state: string) => state === kept }), kept, kept)
  })

  test('is not used up where storage fails', async () => {
    const consumeState = vi.fn(async () => true).mockRejectedValueOnce(new Error('no storage'))
    const other = open({ consumeState })
    await expect(checkState(other, kept, kept)).rejects.toThrow('no storage')
    await checkState(other, kept, kept)
  })

  test('is not used up by a redirect that does not fit', async () => {
    const context = open()
    await expect(checkState(context, 'q83vEjRWeJCrze8SNFZ4kB', kept)).rejects.toMatchObject({
      code: 'state_mismatch',
    })
    await checkState(context, kept, kept)
  })
})
