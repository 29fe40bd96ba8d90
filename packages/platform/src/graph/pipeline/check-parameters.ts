import { enums, holdsOn, type Operation, type Parameter } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'

const rule = 'graph/pipeline/check-parameters'

/**
 * Checks the parameters of a request against its operation in the contract: required ones are present, and each number, boolean or value
 * of a list is valid. The operation itself checks what depends on other parameters.
 *
 * @throws Refusal for the first that fails
 */
export function checkParameters(reader: Reader, operation: Operation, parameters: Parameters): void {
  for (const [name, parameter] of Object.entries(operation.parameters ?? {})) {
    if (isToday(reader, parameter)) checkParameter(reader, name, parameter, parameters.get(name))
  }
}

function isToday(reader: Reader, parameter: Parameter): boolean {
  const { logins, at } = parameter
  const isAsked = at === undefined || at.includes('query') || at.includes('body')
  return (
    isAsked &&
    (logins === undefined || logins.includes(loginOf(reader.caller))) &&
    holdsOn(parameter, reader.call.context.world.clock.day())
  )
}

function checkParameter({ host }: Reader, name: string, parameter: Parameter, value: string | undefined): void {
  if (value === undefined || value === '') {
    if (parameter.required !== true) return
    const fix = `Send ${name}.`
    throw host.refuse('parameterRequired', { rule, parameter: name, expected: 'a value', fix }, { name })
  }
  const expected = expectedOf(parameter, value)
  if (expected === undefined) return
  throw host.refuse(
    'invalidParameter',
    { rule, parameter: name, received: shown(value), expected, fix: `Send ${name} as ${expected}.` },
    { name, expected },
  )
}

/** What a value should be; undefined if it is valid. Messages other than those of lists are assumed. */
function expectedOf({ type, enum: list, refusedByOperation }: Parameter, value: string): string | undefined {
  if (type === 'integer' && !/^-?\d{1,20}$/.test(value)) return 'an integer'
  if (type === 'boolean' && !['true', 'false', '1', '0'].includes(value)) return 'a boolean'
  if (
    list === undefined ||
    type !== 'string' ||
    refusedByOperation === true ||
    list === 'accountMetrics' ||
    list === 'mediaMetrics'
  )
    return undefined
  const values: readonly string[] = enums[list]
  return values.includes(value) ? undefined : `one of {${values.join(', ')}}`
}
