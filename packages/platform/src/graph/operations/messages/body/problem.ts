import type { ResourceErrorName } from '@darkroom/contract'

/** What is wrong with a message's body: the refusal that it gets, where, and how to fix it. */
export interface BodyProblem {
  readonly error: ResourceErrorName
  /** Where in the body, such as `message[attachment][payload]`. */
  readonly at: string
  readonly received?: string
  readonly expected: string
  readonly fix: string
}

/** Whether something is wrong. */
export function isProblem(value: object): value is BodyProblem {
  return 'error' in value
}

/** The problem of what has not the form that messages have. */
export function unfit(at: string, expected: string, fix: string = `Send ${at} as ${expected}.`): BodyProblem {
  return { error: 'messageInvalidData', at, expected, fix }
}

/** A value as a record; undefined: it is none. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

/** A value as a text that is not empty; undefined: it is none. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
