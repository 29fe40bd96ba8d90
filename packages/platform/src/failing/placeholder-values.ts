import type { Call } from '../call.ts'
import { partsOf } from '../faults/match-path.ts'
import { pacificDate } from '../identity/pacific-date.ts'

const hour = 3_600_000

/** Texts for the placeholders of an error that no rule gave: what the request says, else the placeholder's own name. */
export function placeholderValues({ request, destination, context }: Call, template: string): Record<string, string> {
  const now = context.world.clock.now()
  const known: Readonly<Record<string, string>> = {
    now: pacificDate(now),
    expired: pacificDate(now - hour),
    method: request.method.toLowerCase(),
    id: partsOf(destination.path)[0] ?? 'me',
    path: destination.path,
  }
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return Object.fromEntries(names.map((name) => [name, known[name] ?? name]))
}
