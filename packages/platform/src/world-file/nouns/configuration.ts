import type { App } from '../../world/records/apps/apps.ts'
import { type Configuration, insertConfiguration } from '../../world/records/apps/configurations.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf, split } from '../keys/columns.ts'
import { entering, expectScopes } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'

export const configurationKeys = {
  /** What it is called in the App Dashboard. */
  name: { is: 'configurationName', needed: true, column: 'name', example: 'Everything' },
  /** What the dialog takes as `config_id`. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"1083729104827561"' },
  /** Whose token it gives. */
  tokenType: { is: 'configurationToken', default: 'user', written: true, column: 'tokenType', example: 'systemUser' },
  /** What it asks for. */
  scopes: { list: 'scope', needed: true, login: 'facebook', column: 'scopes', example: '[instagram_basic]' },
  /** Whether a system user's token ends after 60 days. */
  expires: { is: 'yesOrNo', default: true, written: true, column: 'expires', example: 'false' },
} as const

/** A configuration of Facebook Login for Business. */
export interface ConfigurationEntry extends EntryOf<typeof configurationKeys> {}

export const configuration: Noun = { keys: configurationKeys }

/** Stores a configuration. @throws WorldFileError */
export function loadConfiguration(world: World, app: App, entry: ConfigurationEntry): void {
  const name = `The configuration ${entry.name} of ${app.name}`
  const columns = columnsOf(name, configurationKeys, entry)
  expectScopes(name, 'facebook', entry.scopes)
  const row: Configuration = {
    ...columns,
    id: columns.id ?? world.ids.page(),
    appId: app.id,
    createdAt: world.clock.now(),
  }
  entering(name, () => insertConfiguration(world, row))
}

/** Reads a configuration back. */
export function saveConfiguration(row: Configuration): ConfigurationEntry {
  const scopes = split(row.scopes) as ConfigurationEntry['scopes']
  return entryOf<ConfigurationEntry>(configurationKeys, row, { scopes })
}
