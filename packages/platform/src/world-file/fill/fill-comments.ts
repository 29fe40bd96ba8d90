import type { CommentEntry } from '../file.ts'
import { anyOf, powerLaw } from './choose.ts'
import { type Filling, minutesAgo, some, told } from './filling.ts'
import { answers, remarks } from './words.ts'

/**
 * Makes what others say to a media, oldest first, and what its owner answers.
 *
 * @param age The media's, in minutes.
 */
export function fillComments(owner: string, age: number, { accounts, ids, chance }: Filling): CommentEntry[] {
  if (accounts.length < 2) return []
  const count = chance.often(40) ? 0 : powerLaw(1, 8, chance)
  const ages = Array.from({ length: count }, () => age * chance.between(0.4, 0.98)).sort((a, b) => b - a)
  return ages.flatMap((said): CommentEntry[] => {
    const [by] = some(accounts, 1, owner, chance)
    if (by === undefined) return []
    const answered = chance.often(35)
    return [
      told({
        by,
        text: anyOf(remarks, chance),
        id: ids.comment(),
        createdAt: minutesAgo(said),
        outsideLikes: chance.often(30) ? powerLaw(2, 400, chance) : 0,
        hidden: chance.often(2),
        ...(answered
          ? {
              replies: [
                {
                  by: owner,
                  text: anyOf(answers, chance),
                  id: ids.comment(),
                  createdAt: minutesAgo(said * chance.between(0.5, 0.95)),
                },
              ],
            }
          : {}),
      }),
    ]
  })
}
