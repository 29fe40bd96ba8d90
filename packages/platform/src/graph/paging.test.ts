import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facebookHost } from './hosts/facebook.ts'
import { partOf, readPage } from './paging.ts'

const cursors = { style: 'cursors' } as const

const lists = fc.uniqueArray(
  fc.bigInt({ min: 1n, max: 10n ** 18n }).map((id) => ({ id: String(id) })),
  {
    selector: ({ id }) => id,
    maxLength: 60,
  },
)

test('from page to page every object is met once, in order, forwards and back', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 30 }), (all, limit) => {
      const walk = (direction: 'after' | 'before', from?: string): { id: string }[] => {
        const cursor = from === undefined ? [] : [[direction, from] as const]
        const part = partOf(all, readPage(facebookHost, new Map([['limit', String(limit)], ...cursor]), cursors))
        const more = direction === 'after' ? part.hasNext : part.hasPrevious
        if (!more || part.cursors === undefined) return [...part.items]
        const rest = walk(direction, part.cursors[direction])
        return direction === 'after' ? [...part.items, ...rest] : [...rest, ...part.items]
      }
      expect(walk('after')).toEqual(all)
      const last = partOf(all.slice(-1), readPage(facebookHost, new Map(), cursors)).cursors?.after
      if (last !== undefined) expect([...walk('before', last), ...all.slice(-1)]).toEqual(all)
    }),
  )
})

test('a limit beyond a hundred counts as a hundred; that is assumed, as is the usual 25', () => {
  expect(readPage(facebookHost, new Map([['limit', '5000']]), cursors).limit).toBe(100)
  expect(readPage(facebookHost, new Map(), cursors).limit).toBe(25)
})

test('a cursor whose object is gone leads to nothing', () => {
  const cursor = partOf([{ id: '7' }], readPage(facebookHost, new Map(), cursors)).cursors?.after ?? ''
  expect(partOf([{ id: '8' }], readPage(facebookHost, new Map([['after', cursor]]), cursors))).toEqual({
    items: [],
    hasPrevious: false,
    hasNext: false,
  })
})
