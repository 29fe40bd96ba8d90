import { logins } from '@darkroom/contract'
import { json } from '../../base/answer-json.ts'
import { type Asked, readAsked } from '../explorer/asked.ts'
import { addressOf, buildCall } from '../explorer/build-call.ts'
import { searchExplorable } from '../explorer/catalogue.ts'
import { largestFile } from '../explorer/check-file.ts'
import { listExplorerClients, readClient } from '../explorer/clients.ts'
import { asClient } from '../explorer/code/as-client.ts'
import { explore } from '../explorer/explore.ts'
import { ExplorerProblem } from '../explorer/explorer-problem.ts'
import { callAsCurl } from '../explorer/send-call.ts'
import { listTokenChoices, type TokenChoice } from '../explorer/token/token-choices.ts'
import { printed } from './requests.ts'
import { type BodyRule, checkBody, unexpected } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { ApiContext, Resource } from './resource/resource.ts'

/** A call as programs describe it. */
export interface ExplorerBody {
  readonly operation: string
  readonly app?: string
  readonly login?: string
  readonly who?: string
  readonly as?: string
  readonly token?: string
  readonly id?: string
  readonly version?: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly fields?: string
  readonly file?: { readonly name?: string; readonly base64: string }
  readonly send?: boolean
}

const mebibyte = 1024 * 1024

/** Bytes of a body: a file in base64, and a mebibyte. */
const largestBody = (Math.ceil(((largestFile / mebibyte) * 4) / 3) + 1) * mebibyte

/** What a call to be made holds. */
export const explorerRule: BodyRule<ExplorerBody> = {
  schema: (z) =>
    z.strictObject({
      operation: z.string(),
      app: z.exactOptional(z.string()),
      login: z.exactOptional(z.string()),
      who: z.exactOptional(z.string()),
      as: z.exactOptional(z.string()),
      token: z.exactOptional(z.string()),
      id: z.exactOptional(z.string()),
      version: z.exactOptional(z.string()),
      parameters: z.exactOptional(z.record(z.string(), z.string())),
      fields: z.exactOptional(z.string()),
      file: z.exactOptional(z.strictObject({ name: z.exactOptional(z.string()), base64: z.string() })),
      send: z.exactOptional(z.boolean()),
    }),
  expected: {
    operation: "an operation's name in the contract, such as GET IGUser/media",
    app: 'a Meta App ID',
    login: Object.keys(logins).join(', '),
    who: 'a username, or with Facebook Login an e-mail address',
    as: 'own, or with Facebook Login page:{id}, system-user:{id of a configuration} or app; GET /explorer lists them',
    token: 'a token to send in place of any of these',
    id: 'what stands in the path; absent: me, or the newest object of the kind',
    version: 'such as v25.0, or an empty text for none',
    parameters: 'an object of texts',
    fields: 'as they stand in the call, such as id,media{caption}',
    file: 'the bytes that an upload sends, in base64, and its name: {"name": "reel.mp4", "base64": "AAAA"}',
    send: 'false, to build the call and not send it',
  },
}

/**
 * `GET /explorer`: the operations of the contract, narrowed by `q` and `login`, and the apps of this world; with `app` and
 * `who` also the tokens that the app can have because of somebody. `POST /explorer` makes a call of one of
 * them, or with `send` false only writes it as commands.
 */
export const explorerResource: Resource = {
  GET: (c) => {
    const { world } = c.env.call.context
    const login = c.req.query('login') ?? ''
    const chosen = Object.hasOwn(logins, login) ? (login as keyof typeof logins) : undefined
    if (login !== '' && chosen === undefined) throw unexpected('login', login, explorerRule.expected.login)
    const apps = listExplorerClients(world).map(({ appId, login: by, name }) => ({ app: appId, login: by, name }))
    return json({ apps, ...tokensOf(c, chosen), operations: searchExplorable(c.req.query('q') ?? '', chosen) })
  },
  POST: async (c) => {
    const body = await checkBody(await readJson(c.req.raw, largestBody), explorerRule)
    const asked = askedOf(c, body)
    const call = buildCall(asked)
    const { origin } = c.env.call.context
    const commands = { curl: callAsCurl(call, `${origin}/${call.host}`), client: asClient(asked) }
    const built = { method: call.method, url: addressOf(call, 'https:/'), ...commands }
    if (body.send === false) return json(built)
    try {
      const id = await explore(c.env.call, asked, body.token === undefined ? 'the chosen one' : { token: body.token })
      const found = c.env.call.context.requests.find(id)
      return json(found === undefined ? built : { ...printed(found.request), ...found.detail, ...commands }, {
        status: 201,
      })
    } catch (error) {
      if (!(error instanceof ExplorerProblem)) throw error
      throw new ApiProblem(error.about === 'file' ? 422 : 409, error.message, error.fix, error.about)
    }
  },
}

/** The tokens that an app can have because of somebody, where both are named. */
function tokensOf(c: ApiContext, login: keyof typeof logins | undefined): { tokens?: readonly TokenChoice[] } {
  const { app, who } = c.req.query()
  if (app === undefined || who === undefined) return {}
  const { world } = c.env.call.context
  return { tokens: listTokenChoices(world, readClient(world, clientOf(c, app, login)), who) }
}

function fileOf({ file }: ExplorerBody): Pick<Asked, 'file'> {
  if (file === undefined) return {}
  const { name = 'file', base64 } = file
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw unexpected('file', 'no base64', explorerRule.expected.file)
  return { file: { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) } }
}

function askedOf(c: ApiContext, body: ExplorerBody): Asked {
  const { world } = c.env.call.context
  const { operation, app, login, who, as, id, version, parameters = {}, fields = '' } = body
  const client = app === undefined ? undefined : clientOf(c, app, login)
  const values = Object.entries({ operation, app: client, who, as, id, version }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const asked = readAsked(world, new Map(values))
  if (asked === undefined) throw unexpected('operation', operation, explorerRule.expected.operation)
  return { ...asked, parameters: new Map(Object.entries(parameters)), fields, ...fileOf(body) }
}

/** An app with the login that is named, or the first that it has. */
function clientOf(c: ApiContext, app: string, login: string | undefined): string {
  const found = listExplorerClients(c.env.call.context.world).find(
    (each) => each.appId === app && (login === undefined || each.login === login),
  )
  if (found !== undefined) return `${found.appId}:${found.login}`
  throw new ApiProblem(
    422,
    `app: this world has no app ${app}${login === undefined ? '' : ` with the login ${login}`}.`,
    'GET /explorer lists the apps with their logins.',
    'app',
  )
}
