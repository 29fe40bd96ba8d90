import { dirname, join, resolve } from 'node:path'
import type { Login } from '@darkroom/contract'
import { isMap, LineCounter, parseDocument } from 'yaml'
import type { PostSettings } from '../base/post-settings.ts'
import { checkPublicUrl } from '../base/public-url.ts'
import type { Retention } from '../base/retention.ts'
import type { AppOptions, OidcOptions } from '../options.ts'
import { type KeyProvider, rootKeys } from '../vault/key-provider.ts'
import { Secret } from '../vault/secret.ts'
import { VaultError } from '../vault/vault-error.ts'
import { ConfigError, type ConfigProblem } from './config-error.ts'
import { resolveSecret } from './resolve-secret.ts'
import { type ConfigFile, configSchema } from './schema.ts'

/** A configuration with which connect can start. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number }
  readonly publicUrl: string
  readonly store:
    | { readonly kind: 'sqlite'; readonly folder: string }
    | { readonly kind: 'postgres'; readonly url: Secret; readonly locksRows: boolean }
  readonly keys: KeyProvider
  readonly apps: Readonly<Partial<Record<Login, AppOptions>>>
  readonly returnOrigins: readonly string[]
  readonly retention: Retention
  readonly oidc?: OidcOptions | undefined
  readonly metricsKey?: Secret | undefined
  readonly loopbackEndpoints: boolean
  readonly posts: PostSettings
}

/**
 * Reads the text of a `connect.yaml`, and the secrets that it refers to.
 *
 * @param file Its path, for messages and relative paths.
 * @throws ConfigError with every mistake, each with its line and how to fix it.
 * @example
 * import { parseConfig } from '@darkroom/connect/config'
 * const text = `
 * publicUrl: https://connect.example
 * rootKey: env:CONNECT_ROOT_KEY
 * apps:
 *   instagram:
 *     appId: "990602627938098"
 *     appSecret: env:INSTAGRAM_APP_SECRET
 *     scopes: [instagram_business_basic]
 * `
 * const environment = { CONNECT_ROOT_KEY: 'q1zP0Hc2mXbYt8rK5sVw9dLf3gJ7nAeU6iOoQyTzRhM=', INSTAGRAM_APP_SECRET: 'app secret' }
 * parseConfig(text, 'connect.yaml', environment).listen.host // => '127.0.0.1'
 */
export function parseConfig(
  text: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems: ConfigProblem[] = document.errors.map(({ message, pos }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    path: '',
    what: `${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '') || 'is not YAML'}.`,
    fix: 'Compare it with the example in packages/connect/README.md.',
  }))
  if (problems.length > 0) throw new ConfigError(problems)
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let end = path.length; end >= 0; end--) {
      const parent = document.getIn(path.slice(0, end - 1), true)
      const key = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path[end - 1]))?.key : undefined
      const node = (key ?? document.getIn(path.slice(0, end), true)) as { range?: [number, number, number] } | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return undefined
  }
  const report = (path: readonly PropertyKey[], what: string, fix: string): void => {
    problems.push({ file, line: lineOf(path), path: path.map(String).join('.'), what, fix })
  }

  const read = configSchema.safeParse(document.toJS() ?? {})
  for (const { path, message, ...issue } of read.error?.issues ?? []) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    for (const key of unknown)
      if (key === undefined)
        report(path, readable(message), 'Compare it with the example in packages/connect/README.md.')
      else report([...path, key], 'is not known here.', 'Look at its spelling, or remove it.')
  }
  const resolveAt = (path: readonly PropertyKey[]): Secret => {
    const reference: unknown = document.getIn(path)
    // What is missing or no text was reported above.
    if (typeof reference !== 'string') return new Secret('')
    const found = resolveSecret(reference, { environment, folder: dirname(resolve(file)) })
    if (found instanceof Secret) return found
    report(path, found.what, found.fix)
    return new Secret('')
  }

  const secrets = secretPaths(document.toJS()).map((path) => [path.join('.'), resolveAt(path)] as const)
  const secretAt = new Map(secrets)
  const keys = providerOf(secretAt, report)
  const { data: config } = read
  if (config?.data !== undefined && config.database !== undefined)
    report(['database'], 'stands beside data.', 'Keep one of them: data for SQLite, database for PostgreSQL.')
  if (config === undefined || keys === undefined || problems.length > 0) throw new ConfigError(problems)
  return built(config, file, keys, (path) => secretAt.get(path) ?? new Secret(''))
}

function built(config: ConfigFile, file: string, keys: KeyProvider, secret: (path: string) => Secret): Config {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(config.listen) ?? []
  const apps = Object.entries(config.apps).map(([login, app]) => [
    login,
    {
      ...app,
      appSecret: secret(`apps.${login}.appSecret`),
      metaAppSecret: app?.metaAppSecret === undefined ? undefined : secret(`apps.${login}.metaAppSecret`),
      previousSecrets: app?.previousSecrets?.map((_, index) => secret(`apps.${login}.previousSecrets.${index}`)),
      webhooks: app?.webhooks && {
        verifyToken: secret(`apps.${login}.webhooks.verifyToken`),
        fields: app.webhooks.fields,
      },
    },
  ])
  return {
    listen: { host: host.replace(/^\[|\]$/g, ''), port: Number(port) },
    publicUrl: checkPublicUrl(config.publicUrl),
    store:
      config.database === undefined
        ? { kind: 'sqlite', folder: resolve(dirname(file), config.data ?? '.connect') }
        : { kind: 'postgres', url: secret('database'), locksRows: config.databaseLocksRows ?? true },
    keys,
    apps: Object.fromEntries(apps) as Config['apps'],
    returnOrigins: (config.returnOrigins ?? []).map((url) => new URL(url).origin),
    retention: config.retention,
    oidc: config.oidc && { ...config.oidc, clientSecret: secret('oidc.clientSecret') },
    metricsKey: config.metricsKey === undefined ? undefined : secret('metricsKey'),
    loopbackEndpoints: config.loopbackEndpoints ?? false,
    posts: {
      ...config.posts,
      files: resolve(dirname(file), config.posts.files ?? join(config.data ?? '.connect', 'files')),
    },
  }
}

/** Where secrets are referred to, however much else is wrong. */
function secretPaths(value: unknown): PropertyKey[][] {
  const { previousRootKeys, apps, oidc, ...top } = recordOf(value)
  const previous = Array.isArray(previousRootKeys)
    ? previousRootKeys.map((_, index) => ['previousRootKeys', index])
    : []
  const ofApps = Object.entries(recordOf(apps)).flatMap(([login, app]) => {
    const { previousSecrets, webhooks, ...own } = recordOf(app)
    const previousOnes = Array.isArray(previousSecrets)
      ? previousSecrets.map((_, index) => ['previousSecrets', index])
      : []
    const token = 'verifyToken' in recordOf(webhooks) ? [['webhooks', 'verifyToken']] : []
    const named = ['appSecret', 'metaAppSecret'].filter((name) => name in own).map((name) => [name])
    return [...named, ...previousOnes, ...token].map((path) => ['apps', login, ...path])
  })
  const ofOidc = 'clientSecret' in recordOf(oidc) ? [['oidc', 'clientSecret']] : []
  const ofTop = ['rootKey', 'database', 'metricsKey'].filter((name) => name in top).map((name) => [name])
  return [...ofTop, ...previous, ...ofOidc, ...ofApps]
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function providerOf(
  secrets: ReadonlyMap<string, Secret>,
  report: (path: readonly PropertyKey[], what: string, fix: string) => void,
): KeyProvider | undefined {
  const current = secrets.get('rootKey')
  if (!current?.reveal()) return undefined
  const previous = [...secrets]
    .filter(([path, secret]) => path.startsWith('previousRootKeys.') && secret.reveal())
    .map(([, secret]) => secret)
  try {
    return rootKeys(current, previous)
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    report(['rootKey'], 'or one of the previous ones is not 32 random bytes.', error.fix)
    return undefined
  }
}

/** zod's own words for what is missing or of another type. */
function readable(message: string): string {
  return /^Invalid input: expected \w+, received undefined$/.test(message)
    ? 'is missing.'
    : message.endsWith('.')
      ? message
      : `${message}.`
}
