import { arches } from './compositions/arches.ts'
import { hills } from './compositions/hills.ts'
import { leaves } from './compositions/leaves.ts'
import { loaves } from './compositions/loaves.ts'
import { portrait } from './compositions/portrait.ts'
import { quarters } from './compositions/quarters.ts'
import { sea } from './compositions/sea.ts'
import { stillLife } from './compositions/still-life.ts'
import { town } from './compositions/town.ts'
import { words } from './compositions/words.ts'
import type { Sheet } from './shapes.ts'

/** Draws a sheet full. */
export type Composition = (sheet: Sheet) => string

/** What words of a caption ask for, the first that fits. */
const asked: readonly (readonly [RegExp, Composition])[] = [
  [/\b(?:bread|rye|loaf|loaves|buns?|knots?|sourdough|baguette|crumb|oven|dough|flour)\b/i, loaves],
  [/\b(?:ferry|ferries|sea|harbour|harbor|lighthouse|boats?|sail|coast|tide|island|waves?)\b/i, sea],
  [/\b(?:night|train|tram|bus|city|street|town|station|windows?|roofs?)\b/i, town],
  [/\b(?:portrait|friends?|self|face|she|he|mother|grandmother|hello|team)\b/i, portrait],
  [/\b(?:contact|edition|prints?|sheet|layout|pattern|blocks?|test strip)\b/i, quarters],
  [/\b(?:fern|garden|leaf|leaves|tulips?|flowers?|branch|spring|olive|plants?|seedlings?)\b/i, leaves],
  [/\b(?:fog|hills?|mountains?|field|allotments?|heron|morning|snow|ridge|border|walk|view)\b/i, hills],
  [/\b(?:pears?|lemons?|coffee|tea|table|kettle|breakfast|bottle|kitchen|lunch|cup|still life)\b/i, stillLife],
  [/\b(?:sale|open|closed|notice|today|thank|thanks|new|sold|days?|wanted|quote)\b/i, words],
  [/\b(?:gate|arch|bridge|door|museum|chapel)\b/i, arches],
]

const any: readonly [Composition, ...Composition[]] = [
  hills,
  sea,
  stillLife,
  quarters,
  portrait,
  leaves,
  town,
  arches,
  hills,
  quarters,
  stillLife,
]

/** What is drawn for a media: what its caption speaks of, or anything. */
export function compositionOf({ caption, chance }: Pick<Sheet, 'caption' | 'chance'>): Composition {
  const text = caption.slice(0, 200)
  const found = asked.find(([pattern]) => pattern.test(text))?.[1]
  return found ?? chance.pick(any)
}
