import type { GivenExplanation } from '../explain/explanations.ts'
import type { RequestKind } from './kinds.ts'
import type { Links } from './links.ts'

/** A request that was answered, without its secrets. */
export interface LoggedRequest {
  /** What its page is called by. */
  readonly id: string
  /** Unix milliseconds, in the world. */
  readonly at: number
  /** Milliseconds of real time until the answer was there. */
  readonly took: number
  readonly method: string
  readonly host: string
  readonly path: string
  /** Without its question mark; secrets are hidden. */
  readonly query: string
  /** 0: the connection was cut. */
  readonly status: number
  readonly kind: RequestKind
  /** The link to the explanation, if the request was refused. */
  readonly explanation?: string
  /** The fault that answered, delayed or broke the answer, if one did. */
  readonly fault?: string
  /** The Meta App ID of the app that asked, where that is known. */
  readonly app?: string
  /** Who it was about: a username, or with Facebook Login an e-mail address. */
  readonly account?: string
  /** What was asked for, with `{id}` in place of ids: `GET /{id}/media`. */
  readonly operation: string
  /** What makes it a part of a story. */
  readonly links: Links
}

/** A name and a value that were sent; of a secret only how long it was. */
export interface SentValue {
  readonly name: string
  /** Where a parameter stood. */
  readonly in?: 'query' | 'body'
  /** Undefined: it is hidden. */
  readonly value?: string
  /** Characters of a value that is hidden. */
  readonly length?: number
}

/** A body, as far as it is kept. */
export interface ShownBody {
  /** Without secrets. */
  readonly text: string
  /** Characters of all of it. */
  readonly size: number
  readonly isCut: boolean
}

/** What a request and its answer held, without secrets. */
export interface RequestDetail {
  readonly headers: readonly SentValue[]
  /** Those of the query and, behind them, of a form. */
  readonly parameters: readonly SentValue[]
  /** A body that is no form. */
  readonly body?: ShownBody
  readonly answerHeaders: readonly SentValue[]
  readonly answer?: ShownBody
  /** Why it was refused. */
  readonly why?: GivenExplanation
}
