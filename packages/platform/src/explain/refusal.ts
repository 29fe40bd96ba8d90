import {
  type DialogErrorName,
  dialogErrors,
  type FacebookErrorName,
  facebookErrors,
  type GraphErrorName,
  graphErrors,
  type LegacyErrorName,
  legacyErrors,
  type OAuthErrorName,
  oauthErrors,
  type PlatformError,
} from '@darkroom/contract'

/** Why a request was refused, which Instagram never says. It must hold no secret: use {@link redacted}. */
export interface Explanation {
  /** The rule that refused: the path of its file below `platform/src`, without the extension. */
  readonly rule: string
  /** The parameter, header or setting at fault. */
  readonly parameter?: string
  readonly received?: string
  readonly expected?: string
  /** How to fix it. */
  readonly fix: string
}

/** Which catalogue of the contract a refusal is from. */
export type RefusalFamily = 'oauth' | 'graph' | 'facebook' | 'dialog' | 'legacy'

/** Thrown by a rule that refuses a request. The surface prints it as Instagram would. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly family: RefusalFamily
  readonly error: PlatformError
  /** The values for the placeholders in the error's message. */
  readonly values: Readonly<Record<string, string>>
  readonly explanation: Explanation

  constructor(family: RefusalFamily, error: PlatformError, values: Record<string, string>, why: Explanation) {
    super(error.message)
    this.family = family
    this.error = error
    this.values = values
    this.explanation = why
  }
}

/** A refusal of the authorization window or of api.instagram.com. */
export function oauthRefusal(name: OAuthErrorName, why: Explanation, values: Record<string, string> = {}): Refusal {
  return new Refusal('oauth', oauthErrors[name], values, why)
}

/** A refusal of graph.instagram.com. */
export function graphRefusal(name: GraphErrorName, why: Explanation, values: Record<string, string> = {}): Refusal {
  return new Refusal('graph', graphErrors[name], values, why)
}

/** A refusal of graph.facebook.com. */
export function facebookRefusal(
  name: FacebookErrorName,
  why: Explanation,
  values: Record<string, string> = {},
): Refusal {
  return new Refusal('facebook', facebookErrors[name], values, why)
}

/** A refusal of the Login dialog on www.facebook.com. */
export function dialogRefusal(name: DialogErrorName, why: Explanation, values: Record<string, string> = {}): Refusal {
  return new Refusal('dialog', dialogErrors[name], values, why)
}

/** A refusal of the API before Basic Display. */
export function legacyRefusal(name: LegacyErrorName, why: Explanation): Refusal {
  return new Refusal('legacy', legacyErrors[name], {}, why)
}

/** Refuses in the words of one of the two graph hosts, for reasons that both know. */
export type Refuse = (
  name: GraphErrorName & FacebookErrorName,
  why: Explanation,
  values?: Record<string, string>,
) => Refusal
