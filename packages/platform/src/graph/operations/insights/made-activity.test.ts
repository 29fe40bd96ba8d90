import { describe, expect, test } from 'vitest'
import { pacificDay } from '../../../base/pacific-day.ts'
import { cellsOf } from '../../../insights/account-totals.ts'
import { spanOf } from '../../../insights/days.ts'
import { demographicsOf } from '../../../insights/demographics.ts'
import { mediaFigure } from '../../../insights/media-figures.ts'
import { createPlatform } from '../../../platform.ts'
import { listAccounts } from '../../../world/records/accounts.ts'
import { countLikes } from '../../../world/records/media/likes.ts'
import { listMedia } from '../../../world/records/media/media.ts'
import { fillWorld } from '../../../world-file/fill/fill-world.ts'

const worlds = { filled: fillWorld({ accounts: 12, months: 4, seed: 'insights' }), sample: undefined }

describe.each(Object.entries(worlds))('the %s world', (_, world) => {
  test('has months of activity of professional accounts, which adds up to what their media say', async () => {
    await using platform = createPlatform({ asOf: '2026-11-01', ...(world && { world }) })
    const accounts = listAccounts(platform.world).filter(({ type }) => type !== 'PERSONAL')
    expect(accounts.length).toBeGreaterThan(1)
    const today = pacificDay(platform.world.clock.now())
    for (const account of accounts) {
      const total = (metric: string, from: number): number =>
        cellsOf(platform.world, spanOf(account.id, from, today), metric, []).reduce((sum, { value }) => sum + value, 0)
      const media = listMedia(platform.world, account.id).concat(listMedia(platform.world, account.id, 'story'))
      for (const [metric, ofMedia] of [
        ['views', 'views'],
        ['likes', 'likes'],
        ['saves', 'saved'],
      ] as const) {
        const sum = media.reduce((all, one) => all + mediaFigure(platform.world, one, ofMedia).value, 0)
        const lives = listMedia(platform.world, account.id, 'live')
        const live = lives.reduce((all, one) => all + mediaFigure(platform.world, one, ofMedia).value, 0)
        expect(total(metric, 0)).toBe(sum + live)
      }
      expect(total('profile_views', today - 60)).toBeGreaterThan(0)
      expect(
        demographicsOf(platform.world, account.id, 'follower_demographics', { timeframe: '', lastDay: today }, [
          'country',
        ]).length,
      ).toBeGreaterThan(1)
      for (const one of media) {
        expect(mediaFigure(platform.world, one, 'likes').value).toBe(
          countLikes(platform.world, one.id) + one.outsideLikes,
        )
        const reach = mediaFigure(platform.world, one, 'reach').value
        expect(reach).toBeLessThanOrEqual(mediaFigure(platform.world, one, 'views').value)
      }
    }
  })
})

test('figures that are late add up as well', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  const { world } = platform
  const lastDay = pacificDay(world.clock.now()) - 9
  for (const account of listAccounts(world).filter(({ type }) => type !== 'PERSONAL')) {
    const media = (['grid', 'live'] as const).flatMap((place) => listMedia(world, account.id, place))
    const counted = media.filter(({ createdAt }) => pacificDay(createdAt) <= lastDay)
    for (const [metric, ofMedia] of [
      ['views', 'views'],
      ['likes', 'likes'],
      ['comments', 'comments'],
      ['saves', 'saved'],
      ['shares', 'shares'],
    ] as const) {
      const cells = cellsOf(world, spanOf(account.id, 0, lastDay), metric, ['media_product_type'])
      const ofAccount = cells.filter((cell) => cell.media_product_type !== 'STORY')
      const figures = counted.map((one) => mediaFigure(world, one, ofMedia, lastDay))
      expect(figures.reduce((sum, { value }) => sum + value, 0)).toBe(
        ofAccount.reduce((sum, { value }) => sum + value, 0),
      )
    }
  }
})

test('the same seed makes the same activity', () => {
  const options = { accounts: 3, months: 2, seed: 'same' }
  expect(fillWorld(options)).toEqual(fillWorld(options))
})
