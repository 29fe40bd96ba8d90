import { double, integer, property, assert as propertyHolds, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { drawPicture } from './draw-picture.ts'
import { escaped } from './escaped.ts'

const media = { id: '17912345678901234', hue: 24, caption: 'Ferry to nowhere' }

/** All that a drawing may consist of: these elements, with plain values of these attributes. */
const element =
  /^<\/?(?:svg|g|path|rect|circle|ellipse|text)(?: (?:xmlns|viewBox|width|height|role|aria-label|d|x|y|r|rx|ry|cx|cy|fill|stroke|stroke-width|stroke-linecap|stroke-dasharray|transform|font-family|font-weight|font-size)="[^"<>]*")*\/?>$/

test('the same media is drawn alike, and others differently', () => {
  expect(drawPicture(media)).toBe(drawPicture({ ...media }))
  const ids = Array.from({ length: 50 }, (_, index) => String(17_900_000_000 + index))
  expect(new Set(ids.map((id) => drawPicture({ ...media, id }))).size).toBe(50)
  expect(drawPicture({ ...media, hue: 200 })).not.toBe(drawPicture(media))
})

test.each([
  [1080, 1080, '0 0 100 100'],
  [1080, 1350, '0 0 100 125'],
  [1080, 1920, '0 0 100 177.8'],
  [1910, 1000, '0 0 100 52.4'],
  [1, 9999, '0 0 100 177.8'],
  [9999, 1, '0 0 100 52.4'],
  [0, 0, '0 0 100 100'],
])('%d by %d pixels are drawn in %s', (width, height, box) => {
  expect(drawPicture({ ...media, width, height })).toContain(`viewBox="${box}"`)
})

test('a label is for pages; a file has a size instead', () => {
  expect(drawPicture(media, 'A ferry')).toContain('role="img" aria-label="A ferry"')
  expect(drawPicture({ ...media, height: 1350 })).toContain('width="1080" height="1350"')
})

test('whatever the caption, a drawing has shapes and text only: no script, style, link or reference', () => {
  const texts = string({ unit: 'binary', maxLength: 60 })
  propertyHolds(
    property(
      record({
        id: texts,
        hue: double(),
        caption: texts.map((text) => `Open today ${text}</text><script>`),
        width: integer(),
        height: integer(),
      }),
      (drawn) => {
        const svg = drawPicture(drawn, drawn.caption)
        for (const tag of svg.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(element)
        expect(svg).not.toMatch(/NaN|undefined|url\(|href/)
        expect(svg.isWellFormed()).toBe(true)
      },
    ),
  )
})

test('text is escaped for elements and for quotes', () => {
  expect(escaped(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;')
})
