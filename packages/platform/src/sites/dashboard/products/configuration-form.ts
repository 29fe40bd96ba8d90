import { currentScopes, type Day, type ScopeName } from '@darkroom/contract'
import type { Parameters } from '../../../base/request/parameters.ts'
import type { Configuration } from '../../../world/records/apps/configurations.ts'
import type { Checked } from '../../../world/text-rules/checked.ts'
import { nameLimits, oneLine } from '../../../world/text-rules/one-line.ts'

/** What stands in the form of a configuration. */
export interface ConfigurationTyped {
  readonly name: string
  readonly tokenType: string
  readonly scopes: readonly ScopeName[]
  readonly expires: boolean
}

/** What a configuration can say. */
export type ConfigurationSettings = Pick<Configuration, 'name' | 'tokenType' | 'scopes' | 'expires'>

/** The form field of a permission's checkbox. */
export function scopeField(name: ScopeName): string {
  return `scope_${name}`
}

/** Reads the form as typed; of the permissions, those that exist on this day. */
export function readConfigurationForm(form: Parameters, day: Day): ConfigurationTyped {
  return {
    name: oneLine(form.get('name') ?? ''),
    tokenType: form.get('token_type') ?? '',
    scopes: currentScopes('facebook', day).flatMap(({ name }) => (form.has(scopeField(name)) ? [name] : [])),
    expires: form.has('expires'),
  }
}

/** Whether the form makes a configuration, and which. */
export function checkConfiguration({
  name,
  tokenType,
  scopes,
  expires,
}: ConfigurationTyped): Checked<ConfigurationSettings> {
  if (name === '') return { problem: 'Enter a name.' }
  if (name.length > nameLimits.configuration)
    return { problem: `Use at most ${nameLimits.configuration} characters for the name.` }
  if (tokenType !== 'user' && tokenType !== 'systemUser') return { problem: 'Choose a kind of access token.' }
  if (scopes.length === 0) return { problem: 'Choose at least one permission.' }
  return { value: { name, tokenType, scopes: scopes.join(','), expires: tokenType === 'user' || expires ? 1 : 0 } }
}
