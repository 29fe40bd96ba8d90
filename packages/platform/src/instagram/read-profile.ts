import { type AccountType, accountTypes } from '@darkroom/contract'
import type { Parameters } from '../request/parameters.ts'
import type { Account } from '../world/accounts.ts'
import type { NoticeName } from './notices.tsx'

/** What Edit Profile can change. */
export type Profile = Pick<Account, 'name' | 'type' | 'private'>

/** Characters that a name can have. */
const nameLength = 64

/** Reads the Edit Profile form. @returns The notice that says why it cannot be saved. */
export function readProfile(form: Parameters): Profile | NoticeName {
  const name = (form.get('name') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const type = form.get('type') ?? ''
  const isPrivate = form.has('private')
  if ([...name].length > nameLength) return 'name-too-long'
  if (!isAccountType(type)) return 'unknown-type'
  if (isPrivate && type !== 'PERSONAL') return 'professional-private'
  return { name, type, private: isPrivate ? 1 : 0 }
}

function isAccountType(text: string): text is AccountType {
  return Object.hasOwn(accountTypes, text)
}
