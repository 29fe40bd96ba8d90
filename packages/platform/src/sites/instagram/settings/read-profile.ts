import { type AccountType, accountTypes } from '@darkroom/contract'
import type { Parameters } from '../../../base/request/parameters.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { isWebsite, longestProfile, profileBiography, profileName } from '../../../world/text-rules/profile-text.ts'
import type { NoticeName } from '../notices.ts'

/** What Edit Profile can change. */
export type Profile = Pick<Account, 'name' | 'type' | 'private' | 'biography' | 'website'>

/** Reads the Edit Profile form. @returns The notice that says why it cannot be saved. */
export function readProfile(form: Parameters): Profile | NoticeName {
  const name = profileName(form.get('name') ?? '')
  const biography = profileBiography(form.get('biography') ?? '')
  const website = (form.get('website') ?? '').trim()
  const type = form.get('type') ?? ''
  const isPrivate = form.has('private')
  if ([...name].length > longestProfile.name) return 'name-too-long'
  if ([...biography].length > longestProfile.biography) return 'biography-too-long'
  if (website !== '' && !isWebsite(website)) return 'website-wrong'
  if (!isAccountType(type)) return 'unknown-type'
  if (isPrivate && type !== 'PERSONAL') return 'professional-private'
  return { name, type, private: isPrivate ? 1 : 0, biography, website }
}

function isAccountType(text: string): text is AccountType {
  return Object.hasOwn(accountTypes, text)
}
