const reference = /\{result=([^:{}]{1,100}):\$([^{}]{0,500})\}/g

/** References in one request of a batch at the most; each may stand for a whole list. */
export const mostReferences = 50

/** The names of earlier requests whose answers a text refers to. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(reference)].map(([, name = '']) => name)
}

/** Fills in `{result=name:$.data.*.id}` from the answers of earlier requests: several values are joined by commas. */
export function fillIn(text: string, answers: ReadonlyMap<string, unknown>): string {
  return text.replace(reference, (_, name: string, path: string) =>
    follow(answers.get(name), path).map(print).join(','),
  )
}

/** The value at a JSON path; only keys, indices and `*` are known (Meta's samples have no more). */
function follow(root: unknown, path: string): unknown[] {
  let found = [root]
  for (const [, key, quoted, index] of path.matchAll(/\.([\w-]+|\*)|\['([^']*)'\]|\[(\d+|\*)\]/g)) {
    const step = key ?? quoted ?? index ?? ''
    found = found.flatMap((value) => stepInto(value, step))
  }
  return found
}

function stepInto(value: unknown, step: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Object.values(value)
  return Object.entries(value)
    .filter(([name]) => name === step)
    .map(([, item]: [string, unknown]) => item)
}

function print(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text ?? '')
}
