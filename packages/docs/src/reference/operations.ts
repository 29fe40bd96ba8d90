import {
  anchorOf,
  areaOf,
  areaTitles,
  graphHosts,
  type Login,
  limits,
  type Needs,
  type Operation,
  type OperationArea,
  type OperationName,
  operationAreas,
  operationPath,
  operations,
  type Paging,
  type Parameter,
  placeOf,
  type Returns,
  summaries,
} from '@darkroom/contract'
import { errorLink } from './errors.ts'
import { code, codes, dates, heading, loginList, loginNames, table, text } from './markdown.ts'
import type { Page } from './page.ts'
import { createSources, type Sources } from './sources.ts'
import { enumValues, nodeLink, valueWords } from './values.ts'

/** A page for each area of the Graph API. */
export function operationPages(): Page[] {
  return (Object.keys(operationAreas) as OperationArea[]).map((area) => ({
    name: anchorOf(area),
    title: areaTitles[area],
    text: areaPage(area),
  }))
}

/** What an operation does, as a link to where it is described. */
export function operationLink(name: OperationName): string {
  return `[${text(summaries[name])}](/reference/operations/${anchorOf(areaOf(name))}#${anchorOf(name)})`
}

function areaPage(area: OperationArea): string {
  const sources = createSources()
  const names = Object.keys(operationAreas[area]) as OperationName[]
  return [
    `# ${areaTitles[area]}\n`,
    'What can be asked, by which login, with which permissions and parameters. [Coverage](/coverage) says which of it Darkroom answers.\n',
    ...names.map((name) => section(name, operations[name], sources)),
    sources.print(),
  ].join('\n')
}

function section(name: OperationName, operation: Operation, sources: Sources): string {
  const { method } = placeOf(name)
  const logins = Object.keys(operation.logins) as Login[]
  const hosts = operation.host === undefined ? [...new Set(logins.map((login) => graphHosts[login]))] : [operation.host]
  return [
    heading(2, text(summaries[name]), anchorOf(name)),
    `\`\`\`http\n${method} ${operationPath(name)}\n\`\`\`\n`,
    [
      `On ${hosts.map(code).join(' and ')}.`,
      returnsWords(operation.returns),
      operation.within ? 'It can only be asked for among the `fields` of its node.' : '',
      operation.repeatable ? 'Sending it twice does no more than sending it once.' : '',
      operation.paging === undefined ? '' : pagingWords(operation.paging),
      dates(operation) === '' ? '' : `There ${dates(operation)}.`,
      `Known: ${sources.mark(operation.evidence)}.`,
      '\n',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    table(
      ['login', 'needs'],
      logins.map((login) => [loginNames[login], needsWords(operation.logins[login] ?? {})]),
    ),
    parameterTable(operation.parameters ?? {}, sources),
    refusalList(operation, logins),
    limitList(operation),
    tryIt(name),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** The explorer is a page of a running Darkroom, so that the site's own links do not lead there. */
function tryIt(name: OperationName): string {
  const query = new URLSearchParams({ operation: name })
  return `In a running Darkroom: <a href="/console/explorer/?${query}" target="_self">try it in the explorer</a>.\n`
}

function returnsWords(returns: Returns): string {
  if (returns === 'success') return 'Answers `{"success": true}`.'
  if (returns === 'any') return 'Its answer is not recorded.'
  if ('node' in returns) return `Answers an object: ${nodeLink(returns.node)}${returns.orNull ? ', or nothing' : ''}.`
  if ('created' in returns) return `Answers the id of what was made: ${nodeLink(returns.created)}.`
  return `Answers a list of ${nodeLink(returns.list)}${returns.key === undefined ? '' : ` under ${code(returns.key)}`}.`
}

function pagingWords({ style, limit, most, time }: Paging): string {
  const sizes = [limit === undefined ? '' : `${limit} on a page`, most === undefined ? '' : `${most} at the most`]
  const size = sizes.filter((part) => part !== '').join(', ')
  const narrowed = time ? '; `since` and `until` narrow the list' : ''
  return `Pages: ${code(style)}${size === '' ? '' : `, ${size}`}${narrowed}.`
}

function needsWords({ all = [], any = [], viaBusiness = [], features = [], tasks = [] }: Needs): string {
  const parts = [
    all.map(code).join(', '),
    any.map(code).join(' or '),
    features.length === 0 ? '' : `the feature ${features.join(', ')}`,
    tasks.length === 0 ? '' : `a task on the Page: ${tasks.map(code).join(' or ')}`,
    viaBusiness.length === 0 ? '' : `by a business portfolio also ${viaBusiness.map(code).join(' or ')}`,
  ].filter((part) => part !== '')
  return parts.join('; ') || 'no permission'
}

function parameterTable(parameters: Readonly<Record<string, Parameter>>, sources: Sources): string {
  const rows = Object.entries(parameters).map(([name, parameter]) => [
    code(name),
    valueWords(parameter.type),
    requiredWords(parameter.required),
    parameterNotes(parameter),
    sources.mark(parameter.evidence),
  ])
  return rows.length === 0 ? '' : table(['parameter', 'value', 'required', 'notes', 'known'], rows)
}

function requiredWords(required: true | string | undefined): string {
  if (required === undefined) return ''
  if (required === true) return 'yes'
  return text(/^(with|before) /.test(required) ? required : `when ${required}`)
}

function parameterNotes(parameter: Parameter): string {
  const { default: usual, least, most, at, logins, sinceOn } = parameter
  const range = [least === undefined ? '' : `from ${least}`, most === undefined ? '' : `to ${most}`]
  return [
    dates(parameter),
    ...Object.entries(sinceOn ?? {}).map(([login, day]) => `with ${loginNames[login as Login]} since ${day}`),
    enumWords(parameter.enum),
    usual === undefined ? '' : `without it ${code(usual)}`,
    range.filter((part) => part !== '').join(' '),
    at === undefined ? '' : `in the ${at.join(' or ')}`,
    logins === undefined ? '' : `${loginList(logins)} only`,
  ]
    .filter((note) => note !== '')
    .join('; ')
}

function enumWords(name: Parameter['enum']): string {
  if (name === undefined) return ''
  if (name === 'accountMetrics' || name === 'mediaMetrics') return '[metrics](/reference/insights)'
  return `one of ${codes(enumValues(name).filter((value) => value !== ''))}`
}

function refusalList({ errors = [] }: Operation, logins: readonly Login[]): string {
  if (errors.length === 0) return ''
  return `Refusals of its own: ${errors.map((name) => errorLink(name, logins)).join(', ')}.\n`
}

function limitList({ limits: names = [] }: Operation): string {
  if (names.length === 0) return ''
  return `Limits: ${names.map((name) => `[${text(`${limits[name].value} ${limits[name].unit}`)}](/reference/limits#${anchorOf(name)})`).join(', ')}.\n`
}
