import { expect, test } from 'vitest'
import { insertAccount } from '../world/records/accounts.ts'
import { insertContainer } from '../world/records/containers.ts'
import { openWorld } from '../world/world.ts'
import { openFileStore } from './open-store.ts'
import type { FileStore } from './store.ts'
import { type FileLimits, sweepFiles } from './sweep-files.ts'

const day = 24 * 3600 * 1000

async function put(files: FileStore, text: string): Promise<string> {
  const draft = files.draft('x')
  await draft.append(new TextEncoder().encode(text))
  return draft.keep('jpg')
}

/** A world whose account has containers with some files, and a store with these and others. */
async function setting(): Promise<{
  sweep: (limits: FileLimits, now: number) => string[]
  used: string[]
  pass: (to: number) => void
  files: FileStore
}> {
  let now = 0
  const files = openFileStore(undefined, () => now)
  const world = openWorld()
  insertAccount(world, {
    id: '17841400000000001',
    username: 'mira',
    name: 'Mira',
    passwordHash: '',
    type: 'BUSINESS',
    private: 0,
    hue: 1,
    createdAt: 0,
    biography: '',
    website: '',
    followersCount: 0,
    followsCount: 0,
    checkpointed: 0,
    offMetaActivity: 1,
  })
  const used: string[] = []
  for (const text of ['first', 'second', 'third']) {
    now += day
    const fileId = await put(files, text)
    used.push(fileId)
    const made = {
      accountId: '17841400000000001',
      appId: null,
      kind: 'IMAGE',
      source: 'url',
      parameters: '{}',
    } as const
    insertContainer(world, { ...made, state: 'READY', fileId })
  }
  return {
    files,
    used,
    pass: (to) => {
      now = to
    },
    sweep: (limits, at) => {
      for (const _ of sweepFiles({ world, files, limits, now: at, begun: 0 }));
      return files.list().map(({ id }) => id)
    },
  }
}

test('a file that nothing has is removed once it is an hour old', async () => {
  const { files, used, sweep } = await setting()
  const orphan = await put(files, 'orphan')
  expect(sweep({}, 3 * day + 1)).toEqual([...used, orphan])
  expect(sweep({}, 4 * day)).toEqual(used)
})

test('beyond the limit of bytes the oldest go', async () => {
  const { used, sweep } = await setting()
  expect(sweep({ bytes: 11 }, 4 * day)).toEqual(used.slice(1))
  expect(sweep({ bytes: 0 }, 4 * day)).toEqual([])
})

test('beyond the limit of days, too', async () => {
  const { used, sweep } = await setting()
  expect(sweep({ days: 1 }, 3 * day)).toEqual(used.slice(1))
})
