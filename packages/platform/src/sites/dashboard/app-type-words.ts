import { type AppType, appTypes, type Day, type Login, type LoginEntry, loginHolds, logins } from '@darkroom/contract'
import { productName } from './product-list.ts'

let made: Intl.ListFormat | undefined
/** Made when it is first needed: looking up the locales that there are takes some milliseconds of a start. */
const list = (): Intl.ListFormat => (made ??= new Intl.ListFormat('en'))
const loginsOf = (type: AppType): readonly Login[] => appTypes[type].logins

/** The types of app that take a login's product: `Business or None`. */
export function typesFor(login: Login): string {
  const types = Object.keys(appTypes) as AppType[]
  return types
    .filter((type) => loginsOf(type).includes(login))
    .map((type) => appTypes[type].label)
    .join(' or ')
}

/** What an app of a type can add on a day, and what it could until that ended. */
export function takes(type: AppType, day: Day): string {
  const living = loginsOf(type).filter((login) => loginHolds(login, day))
  const ended = loginsOf(type).filter((login) => hasEnded(login, day))
  const sentences = [
    living.length === 0 ? 'Takes none of Instagram’s products.' : `Takes ${list().format(living.map(productName))}.`,
    ...ended.map((login) => `${productName(login)} ended on ${endOf(login)}.`),
  ]
  return sentences.join(' ')
}

/** Whether a login is no longer there on a day. */
export function hasEnded(login: Login, day: Day): boolean {
  const end = endOf(login)
  return end !== undefined && end <= day
}

function endOf(login: Login): Day | undefined {
  const { until }: LoginEntry = logins[login]
  return until
}
