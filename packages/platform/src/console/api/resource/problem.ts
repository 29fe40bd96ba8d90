import { json } from '../../../base/answer-json.ts'

/** Why the control API did not do what it was asked: its own words, since this is no API of Instagram's. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  /** The key, header or part of the request at fault. */
  readonly parameter: string | undefined
  /** What to do about it. */
  readonly fix: string

  constructor(status: number, message: string, fix: string, parameter?: string) {
    super(message)
    this.status = status
    this.fix = fix
    this.parameter = parameter
  }
}

/** A problem as it is answered: `{"error": {"message", "parameter", "fix"}}`. */
export function renderProblem({ status, message, parameter, fix }: ApiProblem): Response {
  return json({ error: { message, parameter, fix } }, { status })
}
