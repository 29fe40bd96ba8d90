import type { Platform } from '@darkroom/platform'
import { createPerson, type Person } from '../../../tutorial/person.ts'
import { office, personOf } from './page-accounts.ts'

const site = 'https://www.facebook.com'

/** Changes the Facebook password of an account's owner, which ends their tokens and those of their Page. */
export async function changePersonPassword(
  platform: Platform,
  username: string,
  old: string,
  wanted: string,
): Promise<void> {
  const owner = await signedIn(platform, personOf(username).email, old)
  const page = await owner.open(`${site}/settings/?tab=password`)
  await owner.click(page, 'Change password', { old_password: old, new_password: wanted, repeated_password: wanted })
}

/** Removes the app on Facebook, of which connect is told. */
export async function removePersonsApp(platform: Platform, username: string, password?: string): Promise<void> {
  const owner = await signedIn(platform, personOf(username).email, password)
  await owner.click(await owner.open(`${site}/settings/?tab=applications`), 'Remove')
}

/** Takes every task on the Page from the owner of its account. */
export async function takeRole(platform: Platform, username: string, pageId: string): Promise<void> {
  const { name } = personOf(username)
  const other = await signedIn(platform, office)
  await other.click(await other.open(`${site}/pages/${pageId}/`), `Take away all tasks of ${name}`)
}

/** Gives the owner full control of the Page again. */
export async function giveRole(platform: Platform, username: string, pageId: string): Promise<void> {
  const other = await signedIn(platform, office)
  const given = { email: personOf(username).email, task_PROFILE_PLUS_FULL_CONTROL: 'on' }
  await other.click(await other.open(`${site}/pages/${pageId}/`), 'Save tasks', given)
}

async function signedIn(platform: Platform, email: string, password = 'safelight'): Promise<Person> {
  const person = createPerson(platform)
  await person.signIn(await person.open(`${site}/login/`), { email, password })
  return person
}
