import type { Parameters } from '../../base/request/parameters.ts'
import { redacted, shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { equalSecrets } from '../../world/hash.ts'
import { type App, findApp } from '../../world/records/apps.ts'
import { findClient } from '../../world/records/products.ts'
import type { World } from '../../world/world.ts'

const rule = 'tokens/facebook/read-client'

/**
 * The app that asks, by `client_id` and `client_secret`, their older names `app_id` and `app_secret`, or HTTP Basic.
 *
 * @param options Whether the secret may be left out. One that is there has to be right.
 * @throws Refusal
 */
export function readClient(
  world: World,
  request: Request,
  parameters: Parameters,
  { secretOptional = false }: { readonly secretOptional?: boolean } = {},
): App {
  const basic = readBasic(request)
  const id = parameters.get('client_id') || parameters.get('app_id') || basic?.id || undefined
  const secret = parameters.get('client_secret') || parameters.get('app_secret') || basic?.secret || undefined
  if (id === undefined) throw missing('client_id', 'the Meta App ID')
  const app = findApp(world, id)
  if (app === undefined) throw unknownApp(id, findClient(world, id) !== undefined)
  if (secret === undefined && secretOptional) return app
  if (secret === undefined) throw missing('client_secret', 'the app secret')
  if (equalSecrets(secret, app.secret)) return app
  throw facebookRefusal('wrongSecret', {
    rule,
    parameter: 'client_secret',
    received: redacted(secret),
    expected: 'the app secret',
    fix: 'Copy the app secret from Settings > Basic. The Instagram app secret is another, and one that was reset is good no more.',
  })
}

/** Id and secret of `Authorization: Basic`, each form-encoded as RFC 6749 (2.3.1) has it. */
function readBasic(request: Request): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic\s+([\w+/=-]+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':')
  return { id: decoded(id), secret: decoded(secret.join(':')) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function missing(name: string, expected: string): Error {
  const fix = `Send ${name}, or both credentials as HTTP Basic.`
  return facebookRefusal('parameterRequired', { rule, parameter: name, expected, fix }, { name })
}

function unknownApp(id: string, ofInstagram: boolean): Error {
  return facebookRefusal('unknownApp', {
    rule,
    parameter: 'client_id',
    received: shown(id),
    expected: 'the Meta App ID of an app',
    fix: ofInstagram
      ? 'That is an Instagram App ID. This endpoint takes the Meta App ID, at the top of the App Dashboard.'
      : 'Copy the Meta App ID from the App Dashboard. The app may have been deleted.',
  })
}
