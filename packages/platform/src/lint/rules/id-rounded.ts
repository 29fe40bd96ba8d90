import { kindOfId } from '../kind-of-id.ts'
import type { LintRule } from '../rule.ts'

/** How far a rounded id can be from the true one, for ids of up to 18 digits. */
const farthest = 64n

/** An id went through a JavaScript number, which keeps sixteen digits. */
export const idRounded: LintRule = {
  title: 'An id was rounded by a JavaScript number',
  level: 'mistake',
  watch:
    () =>
    ({ raw, world, path, parameters, isGraph }) => {
      if (!isGraph || raw.status < 400) return undefined
      const first = /^\/+(\d{16,18})(?=\/|$)/.exec(path)?.[1]
      const second = /^\d{16,18}$/.exec(parameters.get('creation_id') ?? '')?.[0]
      for (const id of [first, second]) {
        if (id === undefined || String(Number(id)) !== id || kindOfId(world, id) !== undefined) continue
        const whole = trueId(id, (candidate) => kindOfId(world, candidate) !== undefined)
        if (whole === undefined) continue
        return {
          reason: 'JSON.parse and Number keep about sixteen digits, and ids have up to eighteen.',
          evidence: `${id} is what a number makes of ${whole}`,
          fix: 'Keep ids as text. Where an answer has one as a number (user_id), take its digits out of the text of the answer before it is parsed.',
        }
      }
      return undefined
    },
}

/** The id that a number rounds to this one. @param exists Whether an id is of anything. */
function trueId(rounded: string, exists: (id: string) => boolean): string | undefined {
  const middle = BigInt(rounded)
  for (let away = 1n; away <= farthest; away++)
    for (const id of [String(middle - away), String(middle + away)])
      if (String(Number(id)) === rounded && exists(id)) return id
  return undefined
}
