import { expect, test, vi } from 'vitest'
import { createAsker } from '../testing/rows/asker.ts'
import { insertMedia } from '../world/records/media/media.ts'

test('a page of 25 media looks nothing up for each of them that the fields do not need', async () => {
  await using asker = await createAsker('facebook')
  const { world } = asker.platform
  for (let index = 0; index < 25; index++) {
    const id = `179000000000010${String(index).padStart(2, '0')}`
    insertMedia(world, { id, accountId: asker.account, caption: 'A', hue: 1, createdAt: world.clock.now() + index })
  }
  const reads = async (fields: string): Promise<number> => {
    const path = `/${asker.account}/media?fields=${encodeURIComponent(fields)}`
    await asker.ask(path)
    const spies = [vi.spyOn(world.database, 'first'), vi.spyOn(world.database, 'all')]
    await asker.ask(path)
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    for (const spy of spies) spy.mockRestore()
    return count
  }
  const plain = await reads('id,caption,media_type,media_url,permalink,timestamp,username,owner,shortcode,alt_text')
  expect(plain).toBeLessThan(20)
  expect((await reads('id,like_count')) - plain).toBeLessThanOrEqual(25)
})
