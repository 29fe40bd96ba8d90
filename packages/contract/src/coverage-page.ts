import { changes } from './changes.ts'
import { conflicts } from './conflicts.ts'
import { edgeRows, fieldRows } from './coverage-nodes.ts'
import { endpoints } from './endpoints.ts'
import { dialogErrors } from './errors/dialog.ts'
import type { PlatformError } from './errors/error.ts'
import { facebookErrors } from './errors/facebook.ts'
import { graphErrors } from './errors/graph.ts'
import { legacyErrors } from './errors/legacy.ts'
import { oauthErrors } from './errors/oauth.ts'
import { certainty, type Evidence } from './evidence.ts'
import { logins } from './logins.ts'
import { type Scope, scopes } from './scopes.ts'

/** The coverage page, in Markdown: what is answered, what is refused as on the real platform, what is not there yet. */
export function printCoverage(): string {
  return [
    '# Coverage',
    '',
    'Printed from `packages/contract` by `npm run coverage-page`. A test sends a request to every endpoint listed as answered.',
    '',
    ...endpointSections(),
    ...fieldSection(),
    ...scopeSection(),
    ...errorSection(),
    ...changeSection(),
    ...conflictSection(),
  ].join('\n')
}

function endpointSections(): string[] {
  const rows = endpoints.map(({ host, method, path, logins: by, since, until, state, evidence }) => ({
    state,
    row: [
      host,
      `${method} \`${path}\``,
      by.map((login) => logins[login].label).join(', '),
      since ?? '',
      until ?? '',
      known(evidence),
    ],
  }))
  const head = ['host', 'endpoint', 'login', 'since', 'until', 'known']
  const of = (wanted: string): string[][] => rows.filter(({ state }) => state === wanted).map(({ row }) => row)
  return [
    '## Answered',
    '',
    ...table(head, of('answered')),
    '## Refused, whoever asks',
    '',
    'The API before Basic Display: no app of a world is one of its clients, so that no token can be good. Its refusals are those of then.',
    '',
    ...table(head, of('refused')),
    '## Not there yet',
    '',
    "A request to one of these gets status 501 before its token is read, on any date on which Instagram has the endpoint. The body is in Darkroom's own words, and the header `darkroom-not-implemented` names what is missing. Hashtags, and people who write messages, have ids that look like those of accounts: asked for by their id alone, they get the refusal of an unknown object.",
    '',
    ...table(head, of('later')),
  ]
}

function fieldSection(): string[] {
  const head = (what: string): string[] => ['login', 'node', what]
  return [
    '## Fields and edges',
    '',
    ...table(head('fields'), fieldRows(true)),
    ...table(head('edges'), edgeRows(true)),
    '## Fields and edges, not there yet',
    '',
    "The contract knows them, so that the client can type them. The platform answers 501 with the header `darkroom-not-implemented` where one stands in `fields`, at any depth. A name that the contract does not know gets Instagram's own refusal.",
    '',
    ...table(head('fields'), fieldRows(false)),
    ...table(head('edges'), edgeRows(false)),
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
