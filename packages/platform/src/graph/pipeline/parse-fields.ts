import { shown } from '../../base/shown.ts'
import type { Refuse } from '../../explain/refusal.ts'
import { graphRefusal } from '../../explain/refusal.ts'

/** One field that was asked for, with what follows it: `media.limit(3){caption}`. */
export interface Selected {
  readonly name: string
  readonly modifiers: readonly Modifier[]
  readonly fields?: readonly Selected[]
}

/** `.limit(3)` */
export interface Modifier {
  readonly name: string
  readonly argument: string
}

/** How deep `{}` may nest; documented as unlimited, and bounded here so that no request can exhaust the stack. */
const deepest = 20

/** How a host reads `fields`: how it refuses, and whether a name that is asked for twice counts once or is an error. */
export interface FieldsReading {
  readonly refuse: Refuse
  readonly repeatedFields: 'once' | 'refused'
}

const lenient: FieldsReading = { refuse: graphRefusal, repeatedFields: 'once' }

/**
 * Reads the `fields` grammar: names separated by commas, spaces anywhere between, modifiers, nested braces, or a JSON array of names.
 * Empty items count as none.
 *
 * @throws Refusal on anything else.
 */
export function parseFields(text: string, reading: FieldsReading = lenient): readonly Selected[] {
  const remembered = reading.repeatedFields === 'once' ? rememberedOnce : rememberedStrictly
  const known = remembered.get(text)
  if (known !== undefined) return known
  const selection = text.trimStart().startsWith('[') ? parseNames(text, reading) : parseGrammar(text, reading)
  if (remembered.size >= 1000) remembered.clear()
  if (text.length < 1000) remembered.set(text, selection)
  return selection
}

// Cached: a program asks for the same few selections again and again.
const rememberedOnce = new Map<string, readonly Selected[]>()
const rememberedStrictly = new Map<string, readonly Selected[]>()

/** The key that a field has in the answer: `picture.width(720).as(large)` is renamed. */
export function keyOf({ name, modifiers }: Selected): string {
  return modifiers.find((modifier) => modifier.name === 'as')?.argument ?? name
}

/** Modifiers of a field as parameters. */
export function modifierParameters(modifiers: readonly Modifier[]): Map<string, string> {
  return new Map(modifiers.map(({ name, argument }) => [name, argument]))
}

/** What {@link parseFields} reads, printed again. */
export function printFields(fields: readonly Selected[]): string {
  return fields
    .map(({ name, modifiers, fields: nested }) => {
      const behind = modifiers.map((modifier) => `.${modifier.name}(${modifier.argument})`).join('')
      return name + behind + (nested === undefined ? '' : `{${printFields(nested)}}`)
    })
    .join(',')
}

function parseNames(text: string, reading: FieldsReading): Selected[] {
  const names = parseJson(text)
  if (Array.isArray(names) && names.every((name): name is string => typeof name === 'string')) {
    return parseGrammar(names.join(','), reading)
  }
  throw syntaxError(reading.refuse, 'Expected an array of names', 0, text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseGrammar(text: string, { refuse, repeatedFields }: FieldsReading): Selected[] {
  let position = 0

  function skipBlanks(): void {
    while (/\s/.test(text[position] ?? '')) position++
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = position
    const found = pattern.exec(text)?.[0] ?? ''
    position += found.length
    return found
  }

  function list(depth: number): Selected[] {
    if (depth > deepest) throw syntaxError(refuse, 'Too deep', position, text)
    const selected = new Map<string, Selected>()
    for (;;) {
      skipBlanks()
      const name = take(/[\w-]+/y)
      if (name !== '') {
        const item = itemAfter(name, depth)
        const key = keyOf(item)
        if (repeatedFields === 'refused' && selected.has(key)) throw repeated(key)
        selected.set(key, item)
        skipBlanks()
      }
      if (text[position] !== ',') return [...selected.values()]
      position++
    }
  }

  function repeated(key: string): Error {
    return syntaxError(
      refuse,
      `Field ${shown(key)} specified more than once. This is only possible before version 2.1`,
      position,
      text,
    )
  }

  function itemAfter(name: string, depth: number): Selected {
    const modifiers: Modifier[] = []
    skipBlanks()
    while (text[position] === '.') {
      position++
      const modifier = take(/\w+/y)
      if (modifier === '' || text[position] !== '(') throw syntaxError(refuse, 'Expected a modifier', position, text)
      position++
      const argument = take(/[^()]*/y)
      if (text[position] !== ')') throw syntaxError(refuse, 'Expected end of modifier', position, text)
      position++
      modifiers.push({ name: modifier, argument })
      skipBlanks()
    }
    if (text[position] !== '{') return { name, modifiers }
    position++
    const fields = list(depth + 1)
    if (text[position] !== '}') throw syntaxError(refuse, 'Expected end of list', position, text)
    position++
    return { name, modifiers, fields }
  }

  const fields = list(0)
  if (position < text.length) throw syntaxError(refuse, 'Expected end of string', position, text)
  return fields
}

function syntaxError(refuse: Refuse, problem: string, position: number, fields: string): Error {
  return refuse(
    'fieldsSyntax',
    {
      rule: 'graph/pipeline/parse-fields',
      parameter: 'fields',
      received: shown(fields),
      expected: 'names separated by commas: id,username',
      fix: `Look at character ${position} of fields.`,
    },
    { problem, position: String(position), fields: shown(fields) },
  )
}
