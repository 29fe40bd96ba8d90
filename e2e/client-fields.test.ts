import { printFields } from '@darkroom/client'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFields, type Selected } from '../packages/platform/src/graph/pipeline/parse-fields.ts'

/** A selection, and the same as a program would write it. */
interface Asked {
  readonly selected: Selected
  readonly item: string | Record<string, object>
}

const word = fc.stringMatching(/^[a-z_][\w]{0,7}$/).filter((text) => text !== 'fields' && text !== '__proto__')

const asked = fc.letrec<{ list: Asked[]; one: Asked }>((tie) => ({
  list: fc.uniqueArray(tie('one'), { maxLength: 4, selector: ({ selected }) => selected.name }),
  one: fc
    .record({
      name: word,
      modifiers: fc.uniqueArray(fc.tuple(word, fc.oneof(fc.integer(), fc.stringMatching(/^[^()]{0,8}$/))), {
        maxLength: 2,
        selector: ([name]) => name,
      }),
      fields: fc.option(tie('list'), { nil: undefined, maxDepth: 4 }),
    })
    .map(({ name, modifiers, fields }): Asked => {
      const selected: Selected = {
        name,
        modifiers: modifiers.map(([name, value]) => ({ name, argument: String(value) })),
        ...(fields === undefined ? {} : { fields: fields.map(({ selected }) => selected) }),
      }
      if (modifiers.length === 0 && fields === undefined) return { selected, item: name }
      const expansion = {
        ...Object.fromEntries(modifiers),
        ...(fields === undefined ? {} : { fields: fields.map(({ item }) => item) }),
      }
      return { selected, item: { [name]: expansion } }
    }),
})).list

test('fields that the client prints are the selection that the platform reads', () => {
  fc.assert(
    fc.property(asked, (list) => {
      const text = printFields(list.map(({ item }) => item) as Parameters<typeof printFields>[0])
      expect(parseFields(text)).toEqual(list.map(({ selected }) => selected))
    }),
  )
})
