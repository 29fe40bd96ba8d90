import { type AccountType, accountTypes } from '@darkroom/contract'
import type { Parameters } from '../request/parameters.ts'
import type { Account } from '../world/accounts.ts'
import type { NoticeName } from './notices.tsx'

/** What Edit Profile can change. */
export type Profile = Pick<Account, 'name' | 'type' | 'private' | 'biography' | 'website'>

/** Characters that each can have. */
export const longest = { name: 64, biography: 150, website: 2000 } as const

/** Reads the Edit Profile form. @returns The notice that says why it cannot be saved. */
export function readProfile(form: Parameters): Profile | NoticeName {
  const name = (form.get('name') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const biography = (form.get('biography') ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
  const website = (form.get('website') ?? '').trim()
  const type = form.get('type') ?? ''
  const isPrivate = form.has('private')
  if ([...name].length > longest.name) return 'name-too-long'
  if ([...biography].length > longest.biography) return 'biography-too-long'
  if (website !== '' && !isWebsite(website)) return 'website-wrong'
  if (!isAccountType(type)) return 'unknown-type'
  if (isPrivate && type !== 'PERSONAL') return 'professional-private'
  return { name, type, private: isPrivate ? 1 : 0, biography, website }
}

function isAccountType(text: string): text is AccountType {
  return Object.hasOwn(accountTypes, text)
}

/** Whether a text can be a profile's website. */
export function isWebsite(text: string): boolean {
  return text.length <= longest.website && /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text)
}
