/** A request as it came in, secrets included: kept in memory only, for this run. */
export interface RawRequest {
  readonly id: string
  readonly at: number
  readonly took: number
  readonly method: string
  readonly url: string
  readonly status: number
  readonly explanation: string | null
  readonly fault: string | undefined
  readonly headers: Headers
  /** The first bytes of the body that was read, and how many there were; -1: unknown. */
  readonly sent: Uint8Array | undefined
  readonly sentSize: number
  /** The first characters of the answer, and how many there were. */
  readonly answer: string | undefined
  readonly answerSize: number
  readonly answerHeaders: Readonly<Record<string, string>>
}
