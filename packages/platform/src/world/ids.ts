import { type AccessTokenKind, type Login, tokenKind } from '@darkroom/contract'
import type { RandomBytes } from './random.ts'

/** The ids and secrets of a world, each in the shape Instagram's have (lengths as recorded; see the contract's fact sheet). */
export interface Ids {
  /** An Instagram account: 17 digits from 17841. */
  account(): string
  /** An account as one app sees it: 17 digits, odd and beyond 2^54, so that no double holds it. */
  appScoped(): string
  /** A Meta App ID, an Instagram App ID or a Facebook person: 15 or 16 digits. */
  metaApp(): string
  instagramApp(): string
  person(): string
  /** Somebody as a professional account knows them (IGSID): 15 or 16 digits. */
  igScoped(): string
  media(): string
  /** A comment: 17 digits from 178 (recorded). */
  comment(): string
  /** A container of what is to be published: 17 digits from 17889; never the id of the media it becomes. */
  container(): string
  /** A thread of messages: 39 digits, as decoded from recorded ids. */
  thread(): string
  /** A message within its thread: 35 digits, as decoded from recorded ids. */
  message(): string
  /** A hashtag: 17 digits from 17843. */
  hashtag(): string
  /** A catalog, a product or a merchant: 15 digits, which a number of JSON holds. */
  catalog(): string
  product(): string
  merchant(): string
  /** Audio and upcoming events: 16 digits (assumed). */
  audio(): string
  event(): string
  /** A Page: 15 digits. A Login for Business configuration looks the same. */
  page(): string
  /** A grant: Darkroom's own, never shown. */
  grant(): string
  /** A delivery: Darkroom's own, 24 hex digits, so that a terminal takes none for an option. */
  delivery(): string
  /** An app secret: 32 hex digits. */
  secret(): string
  authorizationCode(): string
  accessToken(login: Login, kind: AccessTokenKind): string
  /** A session, form or visitor secret. */
  opaque(): string
}

/** Ids from random bytes. */
export function createIds(random: RandomBytes): Ids {
  const base64url = (bytes: number): string => Buffer.from(random(bytes)).toString('base64url')
  // Meta writes Z as ZA and = as ZD, and keeps to letters, digits, - and _.
  const text = (bytes: number): string => base64url(bytes).replaceAll('Z', 'ZA')

  function digits(count: number): string {
    let result = ''
    while (result.length < count) {
      for (const byte of random(count)) if (byte < 250) result += byte % 10
    }
    return result.slice(0, count)
  }
  const leading = (from: readonly string[]): string => from[(random(1)[0] ?? 0) % from.length] ?? ''
  const odd = (number: string): string => number.slice(0, -1) + leading(['1', '3', '5', '7', '9'])

  return {
    account: () => odd(`17841${digits(12)}`),
    appScoped: () => odd(`${leading(['24', '25', '26', '27', '28'])}${digits(15)}`),
    metaApp: () => `${leading(['1', '2', '3', '4', '5', '6', '7', '8', '9'])}${digits(14)}`,
    instagramApp: () => `${leading(['1', '2', '3', '4', '5', '6', '7', '8', '9'])}${digits(14)}`,
    person: () => `10${digits(14)}`,
    igScoped: () => `${leading(['1', '5', '6', '7', '8'])}${digits(14)}`,
    media: () => `179${digits(14)}`,
    comment: () => `178${leading(['5', '6', '7'])}${digits(13)}`,
    container: () => `17889${digits(12)}`,
    thread: () => `34028236684171030${digits(22)}`,
    message: () => `3${digits(34)}`,
    hashtag: () => `17843${digits(12)}`,
    catalog: () => `${leading(['1', '2', '3', '4', '5', '6', '7', '8', '9'])}${digits(14)}`,
    product: () => `${leading(['3', '4', '5', '6'])}${digits(14)}`,
    merchant: () => `${leading(['1', '2'])}${digits(14)}`,
    audio: () => `${leading(['2', '3', '4'])}${digits(15)}`,
    event: () => `${leading(['6', '7', '8'])}${digits(15)}`,
    page: () => `10${digits(13)}`,
    grant: () => base64url(12),
    delivery: () => Buffer.from(random(12)).toString('hex'),
    secret: () => Buffer.from(random(16)).toString('hex'),
    authorizationCode: () => `${tokenKind('instagram', 'authorizationCode').prefix}${text(120)}`,
    accessToken: (login, kind) => `${tokenKind(login, kind).prefix}${text(105)}`,
    opaque: () => base64url(32),
  }
}
