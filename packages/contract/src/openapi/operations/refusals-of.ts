import type { PlatformError } from '../../errors/error.ts'
import { facebookErrors } from '../../errors/facebook.ts'
import { graphErrors } from '../../errors/graph.ts'
import type { ResourceError } from '../../errors/resources/resource-error.ts'
import { resourceErrors } from '../../errors/resources.ts'
import type { Evidence } from '../../evidence.ts'
import type { Login } from '../../logins.ts'
import { hostEntry, loginsOf, type OpenApiHost } from '../hosts.ts'

/** A refusal as one host answers it. */
export interface HostRefusal {
  readonly status: number
  readonly code?: number
  readonly subcode?: number
  readonly message: string
  /** What brings it about, where the message does not say. */
  readonly when?: string
  readonly body: unknown
  readonly evidence: Evidence
}

/** Placeholder for a message that is not recorded. */
const unrecorded = 'The message is not recorded.'

/** What stands where every answer has another text. */
const trace = 'A0123456789abcdefghijkl'

/** A refusal of a name, as a host answers it; undefined: the host has none of that name. */
export function refusalOf(host: OpenApiHost, name: string): HostRefusal | undefined {
  const own: Readonly<Record<string, PlatformError>> = host === 'graph.facebook.com' ? facebookErrors : graphErrors
  const { kind } = hostEntry(host)
  if (kind === 'graph' && Object.hasOwn(own, name)) return own[name] && platformRefusal(own[name])
  const shared: Readonly<Record<string, ResourceError>> = resourceErrors
  const error = Object.hasOwn(shared, name) ? shared[name] : undefined
  const login = loginsOf(host).find((login) => error?.logins.includes(login))
  if (error === undefined || login === undefined) return undefined
  return kind === 'upload' ? uploadRefusal(error) : resourceRefusal(error, login)
}

function platformRefusal({ status, code, subcode, type, message, when, evidence }: PlatformError): HostRefusal {
  const numbers = { code, ...(subcode === undefined ? {} : { error_subcode: subcode }) }
  const body = { error: { message, type, ...numbers, fbtrace_id: trace } }
  return { status, code, ...(subcode === undefined ? {} : { subcode }), message, when, body, evidence }
}

function resourceRefusal(error: ResourceError, login: Login): HostRefusal {
  const { status, code, subcode, userTitle, userMessage, transient, evidence } = error
  const type = typeof error.type === 'object' ? error.type[login] : error.type
  const plain = error.message ?? unrecorded
  const message = error.numbered?.includes(login) ? `(#${code}) ${plain}` : plain
  const body = {
    error: {
      message,
      ...(type === undefined ? {} : { type }),
      ...(code === undefined ? {} : { code }),
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      ...(transient === undefined ? {} : { is_transient: transient }),
      ...(userTitle === undefined ? {} : { error_user_title: userTitle }),
      ...(userMessage === undefined ? {} : { error_user_msg: userMessage }),
      fbtrace_id: trace,
    },
  }
  const numbers = { ...(code === undefined ? {} : { code }), ...(subcode === undefined ? {} : { subcode }) }
  return { status, ...numbers, message, body, evidence }
}

function uploadRefusal({ status, type, message = unrecorded, again, evidence }: ResourceError): HostRefusal {
  const retriable = again === undefined ? {} : { retriable: again }
  return { status, message, body: { debug_info: { ...retriable, type, message } }, evidence }
}
