import type { Chance } from '../../drawing/chance.ts'
import type { ActivityEntry } from '../nouns/media/activity.ts'

/** Where people live, how old they are and their gender. */
export type Who = Pick<ActivityEntry, 'country' | 'city' | 'age' | 'gender'>

const cities = [
  ['GB', 'Bristol, England'],
  ['GB', 'London, England'],
  ['US', 'Portland, Oregon'],
  ['US', 'New York, New York'],
  ['DE', 'Berlin, Berlin'],
  ['PT', 'Lisbon, Lisbon'],
  ['FR', 'Lyon, Auvergne-Rhône-Alpes'],
  ['IN', 'Mumbai, Maharashtra'],
  ['BR', 'Recife, Pernambuco'],
  ['JP', 'Osaka, Osaka'],
] as const

/** Somebody of an account's audience, most of whom live near one place. @param home Which place that is */
export function someone(home: number, chance: Chance): Who {
  const at = chance.often(55) ? home + chance.whole(0, 1) : chance.whole(0, cities.length - 1)
  const [country, city] = cities[at % cities.length] ?? cities[0]
  return {
    country,
    city,
    age: chance.pick(['18-24', '25-34', '25-34', '25-34', '35-44', '35-44', '45-54', '55-64', '65+', '13-17']),
    gender: chance.pick(['F', 'F', 'F', 'M', 'M', 'U']),
  }
}
