import { type OperationName, programHosts } from '@darkroom/contract'

/** The hosts whose answers can fail on purpose. */
export const faultHosts: typeof programHosts = programHosts
export type FaultHost = (typeof faultHosts)[number]

/** How an answer can be broken: the connection is cut before it, or in the middle of its body, or the body is no text at all. */
export const breakages = ['reset', 'truncated', 'garbage'] as const
export type Breakage = (typeof breakages)[number]

/** Which limit a fault says is used up: that of the app, or that of one account. */
export const limitKinds = ['app', 'account'] as const
export type LimitKind = (typeof limitKinds)[number]

/** Something that goes wrong on purpose: whom it meets, how often, and what then happens. The first fault that matches a request wins. */
export interface FaultRule {
  /** What it is called: small letters, digits and hyphens. Absent: made up. */
  readonly id?: string | undefined
  /** The host it meets. Absent: every host that can answer so. */
  readonly host?: FaultHost | undefined
  /** The operation it meets, by its name in the contract: `POST IGUser/media_publish`. */
  readonly operation?: OperationName | undefined
  /** The path it meets, without the version; `*` stands for one part, `**` for any number of them. */
  readonly path?: string | undefined
  /** The account it meets, by username or id: that of the token, or what is asked for. */
  readonly account?: string | undefined
  /** The app it meets, by its name, Meta App ID or Instagram App ID. */
  readonly app?: string | undefined
  /** It meets every nth request. Default 1: each. */
  readonly every?: number | undefined
  /** How often it happens before it is over. Absent: until it is removed. */
  readonly times?: number | undefined
  /** How likely it is each time, 0 to 1. Default 1. */
  readonly probability?: number | undefined
  /** Answers with an error, by its name in the contract, as the host prints it. */
  readonly error?: string | undefined
  /** Texts for the error's placeholders, by their names. */
  readonly values?: Readonly<Record<string, string>> | undefined
  /** What was asked for is done first, and the answer says that it failed. */
  readonly done?: boolean | undefined
  /** A container fails while it is processed, with this subcode. */
  readonly container?: number | undefined
  /** Answers that a limit is used up, with the headers that go with it. */
  readonly rateLimit?: LimitKind | undefined
  /** Breaks the connection or the body. */
  readonly broken?: Breakage | undefined
  /** Milliseconds to wait before anything else. */
  readonly delay?: number | undefined
  /** It is switched off: it meets nothing, and stays in its place. */
  readonly off?: boolean | undefined
}

/** A fault that is set. */
export interface Fault extends FaultRule {
  readonly id: string
}

/** A fault with how often it met a request. */
export interface CountedFault extends Fault {
  /** Requests that it could have met. */
  readonly seen: number
  /** How often it happened. */
  readonly hits: number
  /** When it last happened, Unix milliseconds in the world. */
  readonly lastAt: number | null
}
