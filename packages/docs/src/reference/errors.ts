import {
  anchorOf,
  dialogErrors,
  facebookErrors,
  fixes,
  graphErrors,
  type Login,
  legacyErrors,
  meaningOf,
  oauthErrors,
  type PlatformError,
  type Refusal,
  type RefusalMeaning,
  type ResourceError,
  refusals,
  remedies,
  resourceErrors,
} from '@darkroom/contract'
import { code, heading, list, loginList, table, text } from './markdown.ts'
import type { Page } from './page.ts'
import { createSources, type Sources } from './sources.ts'

interface Family {
  readonly title: string
  readonly about: string
  readonly errors: Readonly<Record<string, PlatformError>>
}

/** The refusals of whole hosts, by the name of their page. */
const families = {
  'sign-in': {
    title: 'Window and code exchange',
    about: 'What the authorization window and `api.instagram.com` refuse, with Basic Display and Instagram Login.',
    errors: oauthErrors,
  },
  'graph-instagram-com': {
    title: 'graph.instagram.com',
    about: 'What every request to `graph.instagram.com` can meet.',
    errors: graphErrors,
  },
  'graph-facebook-com': {
    title: 'graph.facebook.com',
    about: 'What every request to `graph.facebook.com` can meet.',
    errors: facebookErrors,
  },
  'login-dialog': {
    title: 'Login dialog',
    about: 'What the Login dialog on `www.facebook.com` refuses.',
    errors: dialogErrors,
  },
  'api-v1': {
    title: 'The API before 2020',
    about: 'What `api.instagram.com/v1` answers, which is gone since 2020-06-29.',
    errors: legacyErrors,
  },
} satisfies Readonly<Record<string, Family>>

/** The overview by meaning, a page for each host, and one for the refusals of single operations. */
export function errorPages(): Page[] {
  const hosts = Object.entries<Family>(families).map(([name, family]) => ({
    name,
    title: family.title,
    text: familyPage(family),
  }))
  return [
    { name: 'index', title: 'By meaning', text: meaningsPage() },
    ...hosts,
    { name: 'operations', title: 'Of single operations', text: resourcePage() },
  ]
}

/** A refusal that an operation names, as a link to where it is described. */
export function errorLink(name: string, logins: readonly Login[]): string {
  if (Object.hasOwn(resourceErrors, name)) return link('operations', name)
  const onFacebook = logins.includes('facebook') && Object.hasOwn(facebookErrors, name)
  return link(onFacebook ? 'graph-facebook-com' : 'graph-instagram-com', name)
}

function link(page: string, name: string): string {
  return `[${code(name)}](/reference/errors/${page}#${anchorOf(name)})`
}

function meaningsPage(): string {
  const sources = createSources()
  const meanings = Object.keys(remedies) as RefusalMeaning[]
  return [
    '# Refusals\n',
    'What a refusal means decides what an app does about it. A subcode decides before a sentence, and a sentence before a code: numbers alone often say too little.',
    '`@darkroom/client` puts the meaning into `error.code`. With Darkroom, the header `darkroom-explanation` of a refusal leads to a page with the exact reason.\n',
    ...meanings.map((meaning) => meaningSection(meaning, sources)),
    sources.print(),
  ].join('\n')
}

function meaningSection(meaning: RefusalMeaning, sources: Sources): string {
  const signs = refusals
    .filter((row) => row.meaning === meaning)
    .map((row) => [
      signWords(row),
      row.sentence === undefined ? '' : `“${text(row.sentence)}”`,
      sources.mark(row.evidence),
    ])
  return [
    heading(2, code(meaning), anchorOf(meaning)),
    `${fixWords(meaning)}\n`,
    table(['code/subcode', 'in the message', 'known'], signs),
  ].join('\n')
}

function signWords({ code: number, through, subcode }: Refusal): string {
  const first = number === undefined ? '' : `${number}${through === undefined ? '' : ` to ${through}`}`
  if (subcode === undefined) return first
  return first === '' ? `subcode ${subcode}` : `${first}/${subcode}`
}

/** What helps, and the sentence about it. */
function fixWords(meaning: RefusalMeaning): string {
  const helps = { again: 'Try again later.', authorize: 'Authorize again.', fix: 'Something has to be fixed first.' }
  return `**${helps[remedies[meaning]]}** ${text(fixes[meaning])}`
}

function familyPage({ title, about, errors }: Family): string {
  const sources = createSources()
  const sections = Object.entries(errors).map(([name, error]) => platformSection(name, error, sources))
  return [`# Refusals: ${title}\n`, `${about}\n`, ...sections, sources.print()].join('\n')
}

function platformSection(name: string, error: PlatformError, sources: Sources): string {
  const { status, code: number, subcode, type, message, userTitle, userMessage, documented, earlier, when } = error
  const rows: readonly (readonly [string, string])[] = [
    ['Cause', text(when)],
    ['Answer', `${status}, ${type}, code ${number}${subcode === undefined ? '' : `, subcode ${subcode}`}`],
    [
      'Shown to the person',
      [userTitle, userMessage]
        .filter((part) => part !== undefined)
        .map(text)
        .join(': '),
    ],
    ['Meta’s page says', documented === undefined ? '' : text(documented)],
    ['Before', earlier === undefined ? '' : `until ${earlier.until}: “${text(earlier.message)}”`],
    ['What to do', fixOf({ code: number, subcode, message })],
    ['Known', sources.mark(error.evidence)],
  ]
  return section(name, message, rows)
}

function resourcePage(): string {
  const sources = createSources()
  const all: Readonly<Record<string, ResourceError>> = resourceErrors
  return [
    '# Refusals of single operations\n',
    'What operations on accounts, media, messages and figures refuse, beside what every request to their host can meet.\n',
    ...Object.entries(all).map(([name, error]) => resourceSection(name, error, sources)),
    sources.print(),
  ].join('\n')
}

function resourceSection(name: string, error: ResourceError, sources: Sources): string {
  const { status, code: number, subcode, message, userTitle, userMessage, logins, meaning } = error
  const types = typeof error.type === 'object' ? [...new Set(Object.values(error.type))] : [error.type]
  const numbers = [number === undefined ? '' : `code ${number}`, subcode === undefined ? '' : `subcode ${subcode}`]
  const rows: readonly (readonly [string, string])[] = [
    [
      'Answer',
      [String(status), types.filter(Boolean).join(' or '), ...numbers].filter((part) => part !== '').join(', '),
    ],
    [
      'Shown to the person',
      [userTitle, userMessage]
        .filter((part) => part !== undefined)
        .map(text)
        .join(': '),
    ],
    ['Logins', loginList(logins)],
    ['What to do', meaning === undefined ? fixOf({ code: number, subcode, message }) : fixWords(meaning)],
    ['Known', sources.mark(error.evidence)],
  ]
  return section(name, message, rows)
}

function section(name: string, message: string | undefined, rows: readonly (readonly [string, string])[]): string {
  const said = message === undefined ? 'The message is not recorded.\n' : `> ${text(message)}\n`
  return [heading(2, code(name), anchorOf(name)), said, list(rows)].join('\n')
}

function fixOf(refused: Parameters<typeof meaningOf>[0]): string {
  const meaning = meaningOf(refused)
  return meaning === undefined
    ? ''
    : `${fixWords(meaning)} ([${meaning.replaceAll('_', '\\_')}](/reference/errors/#${anchorOf(meaning)}))`
}
