import { changes } from '../changes.ts'
import { conflicts } from '../conflicts.ts'
import { type AnswersField, fieldRows } from './nodes.ts'
import { type Endpoint, legacyEndpoints, signInEndpoints } from '../endpoints.ts'
import { dialogErrors } from '../errors/dialog.ts'
import type { PlatformError } from '../errors/error.ts'
import { facebookErrors } from '../errors/facebook.ts'
import { graphErrors } from '../errors/graph.ts'
import { legacyErrors } from '../errors/legacy.ts'
import { oauthErrors } from '../errors/oauth.ts'
import { certainty, type Evidence } from '../evidence.ts'
import { type Login, logins } from '../logins.ts'
import { type Needs, type Operation, type OperationName, operationPath, operations, placeOf } from '../operations.ts'
import { type Scope, scopes } from '../scopes.ts'

/** How far a platform has got. */
export interface Coverage {
  /** Whether an operation is answered. */
  readonly answers: (name: OperationName) => boolean
  /** Whether an operation is permanently out of scope. */
  readonly leavesOut: (name: OperationName) => boolean
  readonly answersField: AnswersField
}

/** The coverage page, in Markdown: what is answered, what is refused as on the real platform, what is not there yet. */
export function printCoverage(coverage: Coverage): string {
  return [
    '# Coverage',
    '',
    'Printed from `packages/contract` by `npm run coverage-page`. A test sends a request to everything listed as answered.',
    '',
    "A request for what is not there is answered with 501 and the header `darkroom-not-implemented`, as soon as the operation or the field is known: never with a refusal of Instagram's.",
    '',
    ...endpointSections(),
    ...operationSections(coverage),
    ...fieldSections(coverage),
    ...scopeSection(),
    ...errorSection(),
    ...changeSection(),
    ...conflictSection(),
  ].join('\n')
}

function endpointSections(): string[] {
  const head = ['host', 'endpoint', 'login', 'since', 'until', 'known']
  const rows = (endpoints: readonly Endpoint[]): string[][] =>
    endpoints.map(({ host, method, path, logins: by, since, until, evidence }) => [
      host,
      `${method} \`${path}\``,
      by.map((login) => logins[login].label).join(', '),
      since ?? '',
      until ?? '',
      known(evidence),
    ])
  return [
    '## Windows and tokens',
    '',
    ...table(head, rows(signInEndpoints)),
    '## Refused for everyone',
    '',
    'The API before Basic Display: no app of a world is one of its clients, so that no token can be good.',
    '',
    ...table(head, rows(legacyEndpoints)),
  ]
}

function operationSections({ answers, leavesOut }: Coverage): string[] {
  const head = ['operation', 'login', 'permissions', 'since', 'known']
  const names = Object.keys(operations) as OperationName[]
  const rows = (wanted: (name: OperationName) => boolean): string[][] => names.filter(wanted).map(operationRow)
  return [
    '## Operations',
    '',
    ...table(head, rows(answers)),
    '## Operations, not there yet',
    '',
    ...table(
      head,
      rows((name) => !answers(name) && !leavesOut(name)),
    ),
    '## Operations, left out',
    '',
    'The ads side of Instagram. Darkroom will not have it.',
    '',
    ...table(head, rows(leavesOut)),
  ]
}

function operationRow(name: OperationName): string[] {
  const { logins: needs, since, evidence }: Operation = operations[name]
  const by = Object.keys(needs) as Login[]
  const { method } = placeOf(name)
  return [
    `${method} \`${operationPath(name)}\``,
    by.map((login) => logins[login].label).join(', '),
    by.map((login) => printNeeds(needs[login] ?? {})).join('; '),
    since ?? '',
    known(evidence),
  ]
}

function printNeeds({ all = [], any = [], features = [], tasks = [] }: Needs): string {
  const parts = [all.join(', '), any.join(' or '), features.join(', '), tasks.join(' or ')]
  return parts.filter((part) => part !== '').join(' and ') || 'none'
}

function fieldSections({ answersField }: Coverage): string[] {
  const head = ['node', 'login', 'fields']
  return [
    '## Fields',
    '',
    ...table(head, fieldRows(answersField)),
    '## Fields, not there yet',
    '',
    ...table(
      head,
      fieldRows((node, field) => !answersField(node, field)),
    ),
  ]
}

function scopeSection(): string[] {
  const all: readonly Scope[] = scopes
  const rows = all.map(({ name, login, since, until, required }) => [
    `\`${name}\``,
    logins[login].label,
    required ? 'required' : '',
    since ?? '',
    until ?? '',
  ])
  return ['## Scopes', '', ...table(['scope', 'login', '', 'since', 'until'], rows)]
}

function errorSection(): string[] {
  const families: Readonly<Record<string, Readonly<Record<string, PlatformError>>>> = {
    'window, api.instagram.com': oauthErrors,
    'api.instagram.com/v1': legacyErrors,
    'graph.instagram.com': graphErrors,
    'graph.facebook.com': facebookErrors,
    'www.facebook.com, Login dialog': dialogErrors,
  }
  const rows = Object.entries(families).flatMap(([family, errors]) =>
    Object.values(errors).map(({ status, code, subcode, message, when, evidence }) => [
      family,
      `${status} ${code}${subcode === undefined ? '' : `/${subcode}`}`,
      message,
      when,
      known(evidence),
    ]),
  )
  return [
    '## Refused as on the real platform',
    '',
    ...table(['from', 'status code', 'sentence', 'when', 'known'], rows),
  ]
}

function changeSection(): string[] {
  const rows = Object.values(changes).map(({ day, what, evidence }) => [day, what, known(evidence)])
  return ['## Dates', '', ...table(['day', 'change', 'known'], rows)]
}

function conflictSection(): string[] {
  const rows = Object.values(conflicts).map(({ topic, documented, observed, settled, evidence }) => [
    topic,
    documented,
    observed,
    settled,
    known(evidence),
  ])
  return [
    '## Where Instagram contradicts itself',
    '',
    '`createPlatform({ dialect })` decides where it says by-dialect; `observed` is the default.',
    '',
    ...table(['question', 'documented', 'observed', 'settled', 'known'], rows),
  ]
}

function known(evidence: Evidence): string {
  return certainty(evidence)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
