import type { Platform } from '@darkroom/platform'
import { createPerson, type Person } from '../../../tutorial/person.ts'

const site = 'https://www.instagram.com'

/** Somebody who has signed in to instagram.com. */
export async function signedIn(platform: Platform, username: string, password = 'safelight'): Promise<Person> {
  const person = createPerson(platform)
  await person.signIn(await person.open(`${site}/accounts/login/`), { username, password })
  return person
}

/** Changes an account's password, which ends the tokens of all its apps. */
export async function changePassword(platform: Platform, username: string, old: string, wanted: string): Promise<void> {
  const owner = await signedIn(platform, username, old)
  const page = await owner.open(`${site}/accounts/password/change/`)
  await owner.click(page, 'Change password', { old_password: old, new_password: wanted, repeated_password: wanted })
}

/** Removes the app, of which connect is told. */
export async function removeApp(platform: Platform, username: string, password?: string): Promise<void> {
  const owner = await signedIn(platform, username, password)
  await owner.click(await owner.open(`${site}/accounts/manage_access/`), 'Remove')
}

/** Turns an account personal and private, so that apps are refused, or back. */
export async function turnPrivate(
  platform: Platform,
  username: string,
  isPrivate: boolean,
  password?: string,
): Promise<void> {
  const owner = await signedIn(platform, username, password)
  const changed = isPrivate ? { type: 'PERSONAL', private: 'on' } : { type: 'BUSINESS', private: null }
  await owner.click(await owner.open(`${site}/accounts/edit/`), 'Save', changed)
}
