import type { AccessTokenKind, AccountType, Login, PageTaskName, ScopeName } from '@darkroom/contract'
import type { z } from 'zod'
import type { Invalidation } from '../../world/store/schema.ts'
import type { AccountEntry, GrantEntry, PageEntry, PersonEntry, TokenEntry, WorldFile } from '../file.ts'
import { appKeys, appSchema } from './file-schema-app.ts'
import { count, ending, entry, list, maybe, moment, namedLists, type ShapeOf, text, yesOrNo } from './schema-parts.ts'

const credentials = { password: maybe(text('password')), password_hash: maybe(text('passwordHash')) }

const person = {
  email: text('email'),
  name: text('personName'),
  id: maybe(text('id')),
  unconfirmed: maybe(yesOrNo),
  checkpointed: maybe(yesOrNo),
  ...credentials,
} satisfies ShapeOf<PersonEntry>

const account = {
  username: text('username'),
  id: maybe(text('id')),
  name: maybe(text('profileName')),
  type: maybe(text<AccountType>('accountType')),
  private: maybe(yesOrNo),
  biography: maybe(text('biography')),
  website: maybe(text('websiteOrEmpty')),
  followers_count: maybe(count),
  follows_count: maybe(count),
  checkpointed: maybe(yesOrNo),
  pictures: maybe(list(text('text'))),
  ...credentials,
} satisfies ShapeOf<AccountEntry>

const page = {
  name: text('pageText'),
  id: maybe(text('id')),
  category: maybe(text('pageText')),
  followers_count: maybe(count),
  instagram_account: maybe(text('username')),
  roles: maybe(namedLists<PageTaskName>('pageTask', 'someTasks')),
} satisfies ShapeOf<PageEntry>

const token = {
  token: maybe(text('tokenText')),
  hash: maybe(text('tokenHash')),
  kind: text<AccessTokenKind>('tokenKind'),
  page: maybe(text('label')),
  issued_at: maybe(moment),
  expires_at: maybe(ending),
  invalidated_at: maybe(moment),
  invalidated_by: maybe(text<Invalidation>('invalidation')),
} satisfies ShapeOf<TokenEntry>

const grant = {
  app: text('label'),
  login: maybe(text<Login>('login')),
  username: maybe(text('username')),
  person: maybe(text('email')),
  scopes: list(text<ScopeName>('scope')),
  declined: maybe(list(text<ScopeName>('scope'))),
  pages: maybe(list(text('label'))),
  accounts: maybe(list(text('username'))),
  app_scoped_id: maybe(text('id')),
  granted_at: maybe(moment),
  tokens: maybe(list(entry(token))),
} satisfies ShapeOf<GrantEntry>

const file = {
  date: maybe(moment),
  people: maybe(list(entry(person))),
  accounts: maybe(list(entry(account))),
  pages: maybe(list(entry(page))),
  apps: maybe(list(appSchema)),
  grants: maybe(list(entry(grant))),
} satisfies ShapeOf<WorldFile>

/** A world file as its text says it: keys in snake_case, scalars as strings. Issues' messages are names of rules. */
export const worldFileSchema: z.ZodType<WorldFile> = entry(file)

/** The keys of everything in a world file, by where it stands. */
export const knownKeys: Readonly<Record<string, object>> = {
  '': file,
  people: person,
  accounts: account,
  pages: page,
  ...appKeys,
  grants: grant,
  'grants.tokens': token,
}

/** The keys an entry may have. @param path Where it stands in the file. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  return Object.keys(knownKeys[path.filter((step) => typeof step === 'string').join('.')] ?? {})
}
