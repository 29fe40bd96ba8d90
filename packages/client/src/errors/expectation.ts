/**
 * The sentence about a wrong value: its name, what was expected and what was given. It never quotes a string, which may be
 * a secret.
 */
export function expectation(name: string, expected: string, value: unknown): string {
  return `${name} must be ${expected}, but ${what(name, value)}.`
}

function what(name: string, value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === null || typeof value === 'boolean') return `is ${value}`
  if (typeof value === 'string')
    return value === '' ? 'is an empty string' : `is a string of ${count(value, 'character')}`
  // A number in place of a secret may be the secret.
  if (typeof value === 'number') return /secret|token|state|code/i.test(name) ? 'is a number' : `is ${value}`
  if (Array.isArray(value)) return value.length === 0 ? 'is an empty list' : `is a list of ${count(value, 'item')}`
  return typeof value === 'object' ? 'is a different object' : `is a ${typeof value}`
}

function count({ length }: { readonly length: number }, item: string): string {
  return `${length} ${item}${length === 1 ? '' : 's'}`
}
