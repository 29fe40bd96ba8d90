import type { FacebookLoginUserField } from '@darkroom/contract'
import type { Account } from '../../../world/accounts.ts'
import { countMedia } from '../../../world/media.ts'
import { pictureUrl } from '../../picture-url.ts'
import type { Reader } from '../caller.ts'
import type { FieldValue } from '../node.ts'

/** Supplies each field of an Instagram account as this host has it. A text that is empty has no key. */
export const accountFields: Record<FacebookLoginUserField, (reader: Reader, account: Account) => FieldValue> = {
  id: (_, account) => account.id,
  ig_id: (_, account) => Number(legacyId(account)),
  legacy_instagram_user_id: (_, account) => legacyId(account),
  username: (_, account) => account.username,
  name: (_, account) => account.name || undefined,
  biography: (_, account) => account.biography || undefined,
  website: (_, account) => account.website || undefined,
  profile_picture_url: ({ call }, account) => pictureUrl(call.context.origin, account.id),
  has_profile_pic: () => true,
  is_published: () => true,
  followers_count: (_, account) => account.followersCount,
  follows_count: (_, account) => account.followsCount,
  media_count: ({ call }, account) => countMedia(call.context.world, account.id),
}

/** The id an account had before 17841...: ten digits, worked out from that. */
function legacyId(account: Account): string {
  return `6${account.id.slice(-9)}`
}
