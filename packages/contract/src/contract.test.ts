import { describe, expect, test } from 'vitest'
import {
  type AppTypeEntry,
  accountMetrics,
  accountTypesEvidence,
  appTypes,
  basicDisplayVersionedOn,
  type Change,
  type Conflict,
  callbackRetries,
  callbackRetriesEvidence,
  callbackSecretEvidence,
  callbacks,
  cancelled,
  changes,
  conflicts,
  type Dated,
  dialogCancelled,
  dialogErrors,
  type Evidence,
  type Field,
  facebookErrors,
  findHost,
  findScope,
  firstDay,
  graphErrors,
  hosts,
  isMetaHost,
  type LoginEntry,
  legacyEndpoints,
  legacyErrors,
  lifetimesEvidence,
  limits,
  logins,
  type Metric,
  mediaMetrics,
  type Node,
  nodes,
  type Operation,
  oauthErrors,
  operations,
  type PageTask,
  type Parameter,
  type PlatformError,
  pageTasks,
  type RoleEntry,
  resourceErrors,
  roleLimitsEvidence,
  roles,
  type Scope,
  scopes,
  sentence,
  signInEndpoints,
  type TokenKind,
  tokenKinds,
  type UseCase,
  unverifiedAppsLimitEvidence,
  useCases,
  versions,
  versionsEvidence,
  webhookFields,
} from './index.ts'

const changeList: [string, Change][] = Object.entries(changes)
const fields = Object.entries(nodes as Readonly<Record<string, Node>>).flatMap(([node, { fields: table }]) =>
  Object.entries(table).map(([name, field]): [string, Field] => [`${node}.${name}`, field]),
)
const operationList: [string, Operation][] = Object.entries(operations)
const parameters = operationList.flatMap(([operation, { parameters: table = {} }]) =>
  Object.entries(table).map(([name, parameter]): [string, Parameter] => [`${operation} ${name}`, parameter]),
)
const metrics: [string, Metric][] = [...Object.entries(accountMetrics), ...Object.entries(mediaMetrics)]
const resources: [string, { readonly evidence: Evidence }][] = [
  ...operationList,
  ...parameters,
  ...Object.entries(resourceErrors),
  ...Object.entries(limits),
  ...metrics,
  ...Object.entries(webhookFields),
]
const kinds: [string, TokenKind][] = Object.entries(tokenKinds).flatMap(([login, table]) =>
  Object.entries(table).map(([name, kind]): [string, TokenKind] => [`${login} ${name}`, kind]),
)
const loginList: [string, LoginEntry][] = Object.entries(logins)
const conflictList: [string, Conflict][] = Object.entries(conflicts)
const tasks: [string, PageTask][] = Object.entries(pageTasks)
const errors: [string, PlatformError][] = [
  ...Object.entries(dialogErrors),
  ...Object.entries(graphErrors),
  ...Object.entries(oauthErrors),
  ...Object.entries(legacyErrors),
  ...Object.entries(facebookErrors),
]
const scopeList: readonly Scope[] = scopes
const useCaseList: [string, UseCase][] = Object.entries(useCases)
const appList: [string, AppTypeEntry | RoleEntry][] = [...Object.entries(appTypes), ...Object.entries(roles)]

const dated: [string, Dated][] = [
  ...versions.map((version): [string, Dated] => [version.name, version]),
  ...scopeList.map((scope): [string, Dated] => [scope.name, scope]),
  ...fields,
  ...operationList,
  ...parameters,
  ...metrics,
  ...loginList,
  ...useCaseList,
]
const days: [string, string][] = [
  ['firstDay', firstDay],
  ['basicDisplayVersionedOn', basicDisplayVersionedOn],
  ...changeList.map(([name, change]): [string, string] => [name, change.day]),
  ...errors.flatMap(([name, { earlier }]): [string, string][] =>
    earlier === undefined ? [] : [[name, earlier.until]],
  ),
  ...dated.flatMap(([name, { since, until }]): [string, string][] =>
    [since, until].filter((day) => day !== undefined).map((day) => [name, day]),
  ),
]
const evidence: [string, Evidence][] = [
  ['account types', accountTypesEvidence],
  ['cancelled', cancelled.evidence],
  ['cancelled at the dialog', dialogCancelled.evidence],
  ['secret of callbacks', callbackSecretEvidence],
  ['retries of callbacks', callbackRetriesEvidence],
  ['versions', versionsEvidence],
  ['role limits', roleLimitsEvidence],
  ['limit of unverified apps', unverifiedAppsLimitEvidence],
  ...Object.entries(lifetimesEvidence),
  ...Object.entries(callbacks).map(([name, { evidence: from }]): [string, Evidence] => [name, from]),
  ...[...signInEndpoints, ...legacyEndpoints].map(({ host, method, path, evidence: from }): [string, Evidence] => [
    `${method} ${host}${path}`,
    from,
  ]),
  ...hosts.map((host): [string, Evidence] => [host.name, host.evidence]),
  ...scopeList.map((scope): [string, Evidence] => [scope.name, scope.evidence]),
  ...[
    ...fields,
    ...resources,
    ...kinds,
    ...changeList,
    ...errors,
    ...loginList,
    ...tasks,
    ...useCaseList,
    ...appList,
    ...conflictList,
  ].map(([name, entry]): [string, Evidence] => [name, entry.evidence]),
  ...errors.flatMap(([name, { earlier }]): [string, Evidence][] =>
    earlier === undefined ? [] : [[`${name}, earlier`, earlier.evidence]],
  ),
]

function isOrdered(values: readonly string[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? '') < value)
}

describe('dates', () => {
  test.each(days)('%s: %s is a day of the calendar', (_, day) => {
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
  })

  test.each(dated)('%s begins before it ends', (_, { since, until }) => {
    expect(since === undefined || until === undefined || since < until).toBe(true)
  })

  test('the changes stand in the order in which they happened, all within the days a world can have', () => {
    expect(isOrdered(changeList.map(([, change]) => change.day))).toBe(true)
    expect(changeList.every(([, change]) => change.day > firstDay)).toBe(true)
  })

  test('an earlier sentence was answered on at least one day a world can have', () => {
    for (const [name, { earlier }] of errors)
      if (earlier !== undefined) expect(earlier.until > firstDay, name).toBe(true)
  })

  test('endpoints of the API before Basic Display end on the day it ends', () => {
    expect(legacyEndpoints.length).toBeGreaterThan(0)
    for (const { path, until } of legacyEndpoints) expect(until, path).toBe(changes.legacyApiEnds.day)
  })

  test('scopes of Basic Display end on the day it ends', () => {
    for (const scope of scopeList.filter(({ login }) => login === 'basic-display'))
      expect(scope.until).toBe(changes.basicDisplayEnds.day)
    expect(logins['basic-display'].until).toBe(changes.basicDisplayEnds.day)
  })

  test('scopes of Instagram Login begin and end on the days of their changes', () => {
    for (const { name, since, until } of scopeList.filter(({ login }) => login === 'instagram')) {
      const old = name.startsWith('business_')
      const begun = old
        ? 'instagramLoginLaunches'
        : name.endsWith('insights')
          ? 'insightsOfInstagramLogin'
          : 'newScopeNames'
      expect(since, name).toBe(changes[begun].day)
      expect(until, name).toBe(old ? changes.oldScopesEnd.day : undefined)
    }
  })
})

describe('versions', () => {
  test('stand in the order of their numbers, releases and ends', () => {
    const number = (name: string): string => name.slice(1).padStart(6, '0')
    expect(isOrdered(versions.map((version) => number(version.name)))).toBe(true)
    expect(isOrdered(versions.map((version) => version.since))).toBe(true)
    expect(isOrdered(versions.map((version) => version.until ?? '9999'))).toBe(true)
  })

  test('live for at least two years, as Meta promises', () => {
    for (const { name, since, until } of versions) {
      if (until !== undefined)
        expect(Date.parse(until) - Date.parse(since), name).toBeGreaterThanOrEqual(730 * 86_400_000)
    }
  })

  test('the newest has no end', () => {
    expect(versions.at(-1)?.until).toBeUndefined()
  })
})

describe('evidence', () => {
  test.each(evidence)('%s names a source', (_, entry) => {
    const [[how, source] = ['', ''], ...more] = Object.entries(entry)
    expect(more).toEqual([])
    expect(['documented', 'observed', 'assumed']).toContain(how)
    expect(source).toMatch(how === 'documented' ? /^\/[\w/-]+$/ : /\S{3}/)
  })
})

describe('callbacks', () => {
  test('are tried again at longer and longer intervals', () => {
    expect(callbackRetries.every((seconds, index) => seconds > (callbackRetries[index - 1] ?? 0))).toBe(true)
  })
})

describe('references', () => {
  test('names of scopes and hosts are unique, and each finds its entry', () => {
    expect(new Set(scopes.map((scope) => scope.name)).size).toBe(scopes.length)
    expect(new Set(hosts.map((host) => host.name)).size).toBe(hosts.length)
    for (const host of hosts) expect(findHost(host.name.toUpperCase())).toBe(host)
  })

  test('every host is within the reach of the local certificate authority', () => {
    for (const host of hosts) expect(isMetaHost(host.name)).toBe(true)
  })

  test('hosts that only look like one of Meta’s are not', () => {
    for (const name of [
      'notinstagram.com',
      'instagram.com.example',
      'instagram.com.',
      'instagram',
      'xn--instagram-.com',
    ])
      expect(isMetaHost(name), name).toBe(false)
  })

  test('of each login at least one scope is required', () => {
    for (const login of Object.keys(logins))
      expect(
        scopeList.some((scope) => scope.login === login && scope.required),
        login,
      ).toBe(true)
  })

  test('the successor of a scope is one of the same login, without an end', () => {
    for (const { successor, login } of scopeList.filter((scope) => scope.successor !== undefined))
      expect(findScope(successor ?? '')).toMatchObject({ login, name: successor })
  })

  test('a task on a Page gives permissions of Facebook Login', () => {
    for (const [task, { permissions }] of tasks)
      for (const name of permissions) expect(findScope(name)?.login, `${task} ${name}`).toBe('facebook')
  })
})

describe('errors', () => {
  const known = [
    'scopes',
    'method',
    'expired',
    'now',
    'appId',
    'field',
    'id',
    'path',
    'name',
    'problem',
    'position',
    'fields',
    'first',
    'node',
    'expected',
    'expected',
  ]

  test.each(errors)('%s has only placeholders that a rule fills in', (_, { message, documented, earlier }) => {
    for (const text of [message, documented ?? '', earlier?.message ?? '']) {
      for (const [, placeholder] of text.matchAll(/\{(\w+)\}/g)) expect(known).toContain(placeholder)
    }
  })

  test.each(Object.entries(oauthErrors))('%s: the code is the HTTP status', (_, error) => {
    expect(error.code).toBe(error.status)
    expect(error.type).toBe('OAuthException')
  })

  test.each(Object.entries(legacyErrors))('%s of the API before: the code is the HTTP status', (_, error) => {
    expect(error.code).toBe(error.status)
  })

  test.each(errors)('%s says what brings it about, and is no success', (_, error) => {
    expect(error.when).toMatch(/^\S.{10,}$/)
    expect(error.status).toBeGreaterThanOrEqual(400)
    expect(error.status).toBeLessThan(500)
  })

  test('a sentence is that of its day and dialect', () => {
    const error: PlatformError = {
      ...oauthErrors.authorizationCodeUsed,
      earlier: { until: '2021-01-01', message: 'Before {x}', evidence: { assumed: 'for this test' } },
    }
    expect(sentence(error, '2020-12-31', 'observed', { x: '$&' })).toBe('Before $&')
    expect(sentence(error, '2020-12-31', 'observed')).toBe('Before {x}')
    expect(sentence(error, '2021-01-01', 'observed')).toBe('This authorization code has been used')
    expect(sentence(error, '2020-12-31', 'documented')).toBe('Matching code was not found or was already used')
  })

  test('a value that looks like a placeholder is not filled in again', () => {
    const text = sentence(oauthErrors.unknownScopes, '2024-11-01', 'observed', { scopes: '{scopes}{constructor}' })
    expect(text).toBe('Invalid scope field(s): {scopes}{constructor}')
  })
})

describe('tokens', () => {
  test.each(kinds)('%s lives for a whole number of minutes, or without end', (_, kind) => {
    expect((kind.lifetime ?? 0) % 60).toBe(0)
    expect(kind.prefix).toMatch(/^[A-Z]+$/)
  })
})
