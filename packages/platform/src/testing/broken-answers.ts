/** An answer that is not as its document says, and what is wrong with it. */
export interface BrokenAnswer {
  readonly what: string
  readonly answer: unknown
}

/** Breaks an answer at each of its places: a value of another type, a key too many in each object, each key left out. */
export function* breakAnswer(answer: unknown): Generator<BrokenAnswer & { readonly by: 'type' | 'extra' | 'missing' }> {
  yield* at(answer, '', (changed) => changed)
}

type Put = (changed: unknown) => unknown

function* at(
  value: unknown,
  place: string,
  put: Put,
): Generator<BrokenAnswer & { readonly by: 'type' | 'extra' | 'missing' }> {
  const where = place === '' ? 'the answer' : place
  yield { by: 'type', what: `${where} is of another type`, answer: put(otherType(value)) }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* at(item, `${place}[${index}]`, (changed) => put(value.with(index, changed)))
  } else if (typeof value === 'object' && value !== null) {
    yield { by: 'extra', what: `${where} has a key too many`, answer: put({ ...value, not_of_the_contract: '1' }) }
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>
      yield { by: 'missing', what: `${where} lacks ${key}`, answer: put(rest) }
      yield* at(item, `${place}.${key}`, (changed) => put({ ...value, [key]: changed }))
    }
  }
}

/** A value of a type that no value of the Graph API is in the same place: a list for what is none, and true for a list. */
function otherType(value: unknown): unknown {
  return Array.isArray(value) ? true : [[value]]
}
