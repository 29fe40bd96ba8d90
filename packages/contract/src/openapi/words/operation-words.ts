import { type Limit, limits } from '../../limits.ts'
import { logins } from '../../logins.ts'
import type { Needs, Operation } from '../../operations.ts'
import { loginsOf, type OpenApiHost } from '../hosts.ts'
import type { PlacedOperation } from '../operations/operations-of.ts'
import { dates, listed } from './sentences.ts'
import { summaries } from './summaries.ts'

/** What an operation is called that several kinds of objects share. */
const verbs = { GET: 'Read an object', POST: 'Change an object', DELETE: 'Delete an object' } as const

/** What operations that share a path do, and what they need, in words. */
export function operationWords(
  host: OpenApiHost,
  group: readonly PlacedOperation[],
): { readonly summary: string; readonly description?: string } {
  const does = [...new Set(group.map(({ name }) => summaries[name]))]
  const summary = does.length > 2 ? verbs[group[0]?.place.method ?? 'GET'] : joined(does)
  const paragraphs =
    group.length === 1
      ? group.flatMap(({ operation }) => sentencesOf(host, operation))
      : [
          'What this does depends on the object:',
          group
            .map(({ name, place, operation }) =>
              [`- **${place.node}**: ${summaries[name]}.`, ...sentencesOf(host, operation)].join(' '),
            )
            .join('\n'),
        ]
  return { summary, ...(paragraphs.length === 0 ? {} : { description: paragraphs.join('\n\n') }) }
}

function sentencesOf(host: OpenApiHost, operation: Operation): readonly string[] {
  const needs = loginsOf(host).flatMap((login) => {
    const asked = operation.logins[login]
    const text = asked === undefined ? undefined : needsWords(asked)
    return text === undefined ? [] : [`With ${logins[login].label}: ${text}.`]
  })
  const repeat = operation.repeatable ? ['Sending it twice does no more than sending it once.'] : []
  const counted = (operation.limits ?? []).map((name) => limitWords(limits[name]))
  return [...needs, dates(operation), ...repeat, ...counted].filter((sentence) => sentence !== undefined)
}

/** What somebody must have granted, and who they must be. */
function needsWords({ all = [], any = [], viaBusiness = [], features = [], tasks = [] }: Needs): string | undefined {
  const said = [
    all.length === 0 ? '' : listed(all, 'and'),
    any.length === 0 ? '' : `one of ${listed(any, 'or')}`,
    viaBusiness.length === 0
      ? ''
      : `${listed(viaBusiness, 'or')} too, where the role on the Page comes from a business portfolio`,
    features.length === 0 ? '' : `the feature ${features.join(' and ')}`,
    tasks.length === 0 ? '' : `one of the tasks ${listed(tasks, 'or')} on the Page`,
  ].filter((part) => part !== '')
  return said.length === 0 ? undefined : said.join('; ')
}

function limitWords({ value, unit, window, of }: Limit): string {
  return `Limit on ${of}: ${value} ${unit}${window === undefined ? '' : ` (${window})`}.`
}

function joined([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first}; or ${second.charAt(0).toLowerCase()}${second.slice(1)}`
}
