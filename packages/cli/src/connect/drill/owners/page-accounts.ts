import type { WorldFile } from '@darkroom/platform'

/** Whether an account is linked by the Facebook Login: through its Page, by the person who has that. */
export function isByPage(username: string): boolean {
  return username.includes('.page.')
}

/** The person who links an account by its Page, with their own address. */
export function personOf(username: string): { readonly email: string; readonly name: string } {
  return { email: `${username}@drill.test`, name: `Owner of ${username}` }
}

/** What an account's Page is called. */
export function pageNameOf(username: string): string {
  return `Page of ${username}`
}

/** Somebody who has full control of every Page besides, and takes roles from their owners. */
export const office = 'office@drill.test'

/** The people and the Pages of the accounts that are linked by one. @param credentials Everybody's. */
export function pagesAndPeople(
  accounts: readonly string[],
  credentials: { readonly password: string; readonly passwordHash?: string },
): { people: NonNullable<WorldFile['people']>; pages: NonNullable<WorldFile['pages']> } {
  const byPage = accounts.filter(isByPage)
  return {
    people: [
      { email: office, name: 'The office', ...credentials },
      ...byPage.map((username) => ({ ...personOf(username), ...credentials })),
    ],
    pages: byPage.map((username) => ({
      name: pageNameOf(username),
      instagramAccount: username,
      roles: { [personOf(username).email]: ['PROFILE_PLUS_FULL_CONTROL'], [office]: ['PROFILE_PLUS_FULL_CONTROL'] },
    })),
  }
}
