import type { AccessTokenKind, AccountType, AppMode, AppType, InviteState, Role, ScopeName } from '@darkroom/contract'
import { z } from 'zod'
import type { WorldFile } from './file.ts'
import { type TextRuleName, textRules } from './file-rules.ts'

// A message names the rule that was broken (file-rules.ts); every scalar of the text comes as a string, and nothing as null.

type Camel<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key
type CamelKeys<Entry> = { [Key in keyof Entry as Camel<Key>]: Entry[Key] }

/** A text that keeps a rule; `Text` narrows it where the rule is a list of words. */
function text<Text extends string = string>(rule: TextRuleName): z.ZodType<Text> {
  const accepts = (given: string): boolean => textRules[rule].accepts(given)
  return z.string(rule).refine(accepts, rule) as z.ZodType<string> as z.ZodType<Text>
}

function maybe<Value>(schema: z.ZodType<Value>): z.ZodType<Value | undefined> {
  return schema.nullish().transform((value) => value ?? undefined)
}

function list<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.array(item, 'list')
}

/** Values by name. No object schema of zod's, which pass over the name `__proto__`: on Instagram that is a good username. */
function named<Value extends string>(rule: TextRuleName): z.ZodType<Record<string, Value>> {
  return z
    .custom<object>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), 'map')
    .check(({ value, issues }) => {
      for (const [key, input] of Object.entries(value)) {
        if (typeof input === 'string' && textRules[rule].accepts(input)) continue
        issues.push({ code: 'custom', path: [key], message: rule, input })
      }
    }) as z.ZodType<object> as z.ZodType<Record<string, Value>>
}

/** An entry whose keys are written in snake_case and read in camelCase. */
function entry<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType<CamelKeys<z.output<z.ZodObject<Shape>>>> {
  return z.strictObject(shape, 'map').transform((given) => {
    const pairs = Object.entries(given).filter(([, value]) => value !== undefined)
    return Object.fromEntries(pairs.map(([key, value]) => [camelCase(key), value])) as never
  })
}

function camelCase(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

const moment = text('moment').transform((written) => new Date(written))
const credentials = { password: maybe(text('password')), password_hash: maybe(text('passwordHash')) }

const developer = { email: text('email'), name: text('text'), id: maybe(text('id')), ...credentials }

const account = {
  username: text('username'),
  id: maybe(text('id')),
  name: maybe(text('text')),
  type: maybe(text<AccountType>('accountType')),
  private: maybe(text('yesOrNo').transform((written) => written === 'true')),
  pictures: maybe(list(text('text'))),
  ...credentials,
}

const basicDisplay = {
  instagram_app_id: maybe(text('idOrEmpty')),
  instagram_app_secret: maybe(text('secret')),
  display_name: maybe(text('text')),
  redirect_uris: list(text('redirectUri')),
  deauthorize_url: maybe(text('urlOrEmpty')),
  data_deletion_url: maybe(text('urlOrEmpty')),
  approved_scopes: maybe(list(text<ScopeName>('scope'))),
  testers: maybe(named<InviteState>('inviteState')),
}

const app = {
  name: text('label'),
  id: maybe(text('id')),
  secret: maybe(text('secret')),
  type: maybe(text<AppType>('appType')),
  mode: maybe(text<AppMode>('appMode')),
  contact_email: maybe(text('text')),
  website_url: maybe(text('urlOrEmpty')),
  roles: maybe(named<Role>('role')),
  basic_display: maybe(entry(basicDisplay)),
}

const token = {
  token: maybe(text('tokenText')),
  hash: maybe(text('tokenHash')),
  kind: text<AccessTokenKind>('tokenKind'),
  issued_at: maybe(moment),
  expires_at: maybe(moment),
  invalidated_at: maybe(moment),
}

const grant = {
  app: text('label'),
  username: text('username'),
  scopes: z.array(text<ScopeName>('scope'), 'list').min(1, 'someScopes'),
  app_scoped_id: maybe(text('id')),
  granted_at: maybe(moment),
  tokens: maybe(list(entry(token))),
}

const file = {
  developers: maybe(list(entry(developer))),
  accounts: maybe(list(entry(account))),
  apps: maybe(list(entry(app))),
  grants: maybe(list(entry(grant))),
}

/** A world file as its text says it: keys in snake_case, scalars as strings. Issues' messages are names of rules. */
export const worldFileSchema: z.ZodType<WorldFile> = entry(file)

const knownKeys: Readonly<Record<string, object>> = {
  '': file,
  developers: developer,
  accounts: account,
  apps: app,
  'apps.basic_display': basicDisplay,
  grants: grant,
  'grants.tokens': token,
}

/** The keys an entry may have. @param path Where it stands in the file. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  return Object.keys(knownKeys[path.filter((step) => typeof step === 'string').join('.')] ?? {})
}
