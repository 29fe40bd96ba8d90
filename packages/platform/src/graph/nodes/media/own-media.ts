import type { Call } from '../../../call.ts'
import { type Account, findAccount } from '../../../world/records/accounts.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { reachesAccount } from '../reach-account.ts'

interface Known {
  readonly account: Account | undefined
  readonly isOwn: boolean
}

// Of a page of media nearly all are of one account, which is looked up once a request.
const known = new WeakMap<Call, Map<string, Known>>()

function knownOf(reader: Reader, accountId: string): Known {
  const ofCall = known.get(reader.call) ?? new Map<string, Known>()
  known.set(reader.call, ofCall)
  const found = ofCall.get(accountId)
  if (found !== undefined) return found
  const account = findAccount(reader.call.context.world, accountId)
  const made = { account, isOwn: account !== undefined && reachesAccount(reader, account) }
  ofCall.set(accountId, made)
  return made
}

/** Whose a media is. */
export function ownerOf(reader: Reader, { accountId }: Pick<Media, 'accountId'>): Account | undefined {
  return knownOf(reader, accountId).account
}

/** Whether a media belongs to an account that the token reads. Other people's media stand in lists and in discovery, with fewer fields. */
export function isOwnMedia(reader: Reader, { accountId }: Pick<Media, 'accountId'>): boolean {
  return knownOf(reader, accountId).isOwn
}
