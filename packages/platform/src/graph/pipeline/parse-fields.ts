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

/**
 * Reads the `fields` grammar: names separated by commas, spaces anywhere between, modifiers, nested braces, or a JSON array of names.
 * A name asked for twice counts once; empty items count as none.
 *
 * @throws Refusal on anything else.
 */
export function parseFields(text: string, refuse: Refuse = graphRefusal): readonly Selected[] {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const selection = text.trimStart().startsWith('[') ? parseNames(text, refuse) : parseGrammar(text, refuse)
  if (remembered.size >= 1000) remembered.clear()
  if (text.length < 1000) remembered.set(text, selection)
  return selection
}

// Cached: a program asks for the same few selections again and again.
const remembered = new Map<string, readonly Selected[]>()

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

function parseNames(text: string, refuse: Refuse): Selected[] {
  try {
    const names: unknown = JSON.parse(text)
    if (Array.isArray(names) && names.every((name): name is string => typeof name === 'string')) {
      return parseGrammar(names.join(','), refuse)
    }
  } catch {
    // Refused below: what starts like an array has to be one.
  }
  throw syntaxError(refuse, 'Expected an array of names', 0, text)
}

function parseGrammar(text: string, refuse: Refuse): Selected[] {
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
        selected.set(item.name, item)
        skipBlanks()
      }
      if (text[position] !== ',') return [...selected.values()]
      position++
    }
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
