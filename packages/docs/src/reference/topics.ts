import {
  accountMetrics,
  anchorOf,
  type Change,
  changes,
  type Endpoint,
  hosts,
  type Limit,
  legacyEndpoints,
  limits,
  type Metric,
  mediaMetrics,
  mostInWebhook,
  mostInWebhookEvidence,
  type Parameter,
  type Scope,
  scopes,
  signInEndpoints,
  type WebhookField,
  webhookFields,
  webhookRetries,
  webhookRetriesEvidence,
  webhookSamples,
} from '@darkroom/contract'
import { code, codes, dates, heading, loginList, loginNames, table, text } from './markdown.ts'
import type { Page } from './page.ts'
import { createSources, type Sources } from './sources.ts'
import { valueWords } from './values.ts'

/** The pages of the reference that have one list each. */
export function topicPages(): Page[] {
  const page = (name: string, title: string, print: (sources: Sources) => string[]): Page => {
    const sources = createSources()
    const lines = [`# ${title}\n`, ...print(sources), sources.print()]
    return { name, title, text: lines.join('\n') }
  }
  return [
    page('sign-in', 'Windows and tokens', signIn),
    page('permissions', 'Permissions', permissions),
    page('limits', 'Limits', limitRows),
    page('changes', 'Dated changes', changeRows),
    page('webhooks', 'Webhook fields', webhooks),
    page('insights', 'Metrics of insights', insights),
  ]
}

function signIn(sources: Sources): string[] {
  return [
    'Where people authorize apps, and where codes and tokens are exchanged.\n',
    ...signInEndpoints.map((endpoint) => endpointSection(endpoint, sources)),
    heading(2, 'Hosts', 'hosts'),
    table(
      ['host', 'what', 'known'],
      hosts.map(({ name, what, evidence }) => [code(name), text(what), sources.mark(evidence)]),
    ),
    heading(2, 'Gone', 'gone'),
    table(
      ['request', 'until', 'known'],
      legacyEndpoints.map(({ host, method, path, until, evidence }: Endpoint) => [
        code(`${method} ${host}${path}`),
        until ?? '',
        sources.mark(evidence),
      ]),
    ),
  ]
}

function endpointSection(endpoint: Endpoint, sources: Sources): string {
  const { host, method, path, logins, what, parameters = {}, answer } = endpoint
  const rows = Object.entries<Parameter>(parameters).map(([name, parameter]) => [
    code(name),
    valueWords(parameter.type),
    parameter.required === true ? 'yes' : text(parameter.required ?? ''),
    dates(parameter),
    parameter.logins === undefined ? '' : loginList(parameter.logins),
    sources.mark(parameter.evidence),
  ])
  return [
    heading(2, text(what), anchorOf(`${method} ${host}${path}`)),
    `\`\`\`http\n${method} https://${host}${path}\n\`\`\`\n`,
    `${loginList(logins)}${dates(endpoint) === '' ? '' : `, ${dates(endpoint)}`}. Known: ${sources.mark(endpoint.evidence)}.`,
    answer === undefined ? '' : `\nAnswers ${valueWords(answer)}.`,
    rows.length === 0 ? '' : `\n${table(['parameter', 'value', 'required', 'dates', 'logins', 'known'], rows)}`,
    '',
  ].join('\n')
}

function permissions(sources: Sources): string[] {
  const all: readonly Scope[] = scopes
  const rows = all.map((scope) => [
    code(scope.name),
    loginNames[scope.login],
    [scope.required ? 'always asked for' : '', dates(scope)].filter((part) => part !== '').join('; '),
    text(scope.grants),
    scope.successor === undefined ? '' : `now ${code(scope.successor)}`,
    sources.mark(scope.evidence),
  ])
  return [
    'What an app can ask a person for at the window. Standard Access covers people with a role on the app; for everybody else a permission needs Advanced Access.\n',
    table(['permission', 'login', 'notes', 'what it allows', 'renamed', 'known'], rows),
  ]
}

function limitRows(sources: Sources): string[] {
  const rows = Object.entries<Limit>(limits).map(([name, { value, unit, window = '', of, logins, evidence }]) => [
    `<span id="${anchorOf(name)}"></span>${text(of)}`,
    text(`${value} ${unit}`),
    text(window),
    loginList(logins),
    sources.mark(evidence),
  ])
  return [
    'How much of something there can be. [Faults and limits](/faults) says how to run into them.\n',
    table(['of', 'at most', 'in', 'logins', 'known'], rows),
  ]
}

function changeRows(sources: Sources): string[] {
  const all = Object.values<Change>(changes).toSorted((one, other) => one.day.localeCompare(other.day))
  return [
    'The days on which Instagram changed, and on which a world of Darkroom changes with it. Start a world on any of them with `--as-of`.\n',
    table(
      ['day', 'what changed', 'known'],
      all.map(({ day, what, evidence }) => [day, text(what), sources.mark(evidence)]),
    ),
  ]
}

function webhooks(sources: Sources): string[] {
  const waits = webhookRetries.map((seconds) => (seconds < 3600 ? `${seconds} s` : `${(seconds / 3600).toFixed(1)} h`))
  return [
    'What an app can subscribe to, which permissions it takes, and what a delivery holds. A key with a question mark can be missing.\n',
    `A delivery that fails is sent again, after ${waits.join(', ')} (${sources.mark(webhookRetriesEvidence)}).\n`,
    `What waits for the same endpoint at the same time goes together, up to ${mostInWebhook.toLocaleString('en')} events in one delivery (${sources.mark(mostInWebhookEvidence)}).\n`,
    ...Object.entries<WebhookField>(webhookFields).map(([name, field]) => webhookSection(name, field, sources)),
  ]
}

function webhookSection(
  name: string,
  { envelope, permissions, value, logins, evidence }: WebhookField,
  sources: Sources,
): string {
  const samples: Readonly<Record<string, { readonly value: unknown } | undefined>> = webhookSamples
  const sample = samples[name]
  return [
    heading(2, code(name), anchorOf(name)),
    `Among ${code(envelope)}. Known: ${sources.mark(evidence)}.\n`,
    table(
      ['login', 'needs'],
      logins.map((login) => [loginNames[login], codes(permissions[login] ?? [])]),
    ),
    Object.keys(value).length === 0
      ? 'What it holds is not recorded.\n'
      : table(
          ['key', 'value'],
          Object.entries(value).map(([key, type]) => [code(key), valueWords(type)]),
        ),
    sample === undefined
      ? ''
      : `What the dashboard’s Test sends:\n\n\`\`\`json\n${JSON.stringify(sample.value, undefined, 2)}\n\`\`\`\n`,
  ].join('\n')
}

function insights(sources: Sources): string[] {
  const row = (name: string, metric: Metric, more: readonly string[]): string[] => [
    code(name),
    codes(metric.periods),
    codes(metric.breakdowns ?? []),
    ...more,
    [dates(metric), metric.goneFrom === undefined ? '' : `not from ${metric.goneFrom} on`].filter(Boolean).join('; '),
    loginList(metric.logins),
    sources.mark(metric.evidence),
  ]
  return [
    'What can be asked of the insights of an account or a media. Darkroom answers them with 501 where [coverage](/coverage) says so.\n',
    heading(2, 'Of an account', 'account'),
    table(
      ['metric', 'periods', 'breakdowns', 'types', 'followers at least', 'dates', 'logins', 'known'],
      Object.entries(accountMetrics).map(([name, metric]) =>
        row(name, metric, [codes(metric.types), 'leastFollowers' in metric ? String(metric.leastFollowers) : '']),
      ),
    ),
    heading(2, 'Of a media', 'media'),
    table(
      ['metric', 'periods', 'breakdowns', 'kinds of media', 'dates', 'logins', 'known'],
      Object.entries(mediaMetrics).map(([name, metric]) => row(name, metric, [codes(metric.products)])),
    ),
  ]
}
