import { WorldFileError } from '../world-file-error.ts'

interface Thing {
  readonly id: string
  readonly name: string
}

/**
 * Finds things of a world as a file names them: by id or, where no other has it, by name.
 *
 * @param what What such a thing and its id are called.
 * @returns A look-up, which takes what is named and by what (at the beginning of a sentence; a grant if it is left out). It throws WorldFileError when there is none, or more than one.
 */
export function finderOf<Found extends Thing>(
  things: readonly Found[],
  what: { readonly thing: string; readonly id: string },
): (named: string, by?: string) => Found {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const byName = Map.groupBy(things, ({ name }) => name)
  return (named, by = 'A grant') => {
    const namesakes = byName.get(named) ?? []
    const found = byId.get(named) ?? namesakes[0]
    if (found === undefined)
      throw new WorldFileError(`${by} names the ${what.thing} ${named}, which is not in this world.`)
    if (found.id !== named && namesakes.length > 1)
      throw new WorldFileError(
        `${by} names the ${what.thing} ${named}, and several are called so. Give the ${what.id}.`,
      )
    return found
  }
}

/** What a file calls things, by id: a name where that says which one is meant, and the id elsewhere. */
export function callsOf(things: readonly Thing[]): ReadonlyMap<string, string> {
  const names = Map.groupBy(things, ({ name }) => name)
  const ids = new Set(things.map(({ id }) => id))
  return new Map(
    things.map(({ id, name }) => [id, names.get(name)?.length === 1 && !ids.has(name) ? name : id] as const),
  )
}
