/** What an answer says, as it was made: reading it back from the `Response` takes longer than answering. */
export interface AnswerText {
  /** Null: it has no body. */
  readonly text: string | null
  readonly headers: Readonly<Record<string, string>>
}

const said = Symbol('what an answer says')
type Told = Response & { [said]?: AnswerText }

/** An answer of text whose text and headers can be looked up later, by {@link answerTextOf}: for the request log. */
export function answerText(
  text: string | null,
  { status = 200, headers }: { readonly status?: number; readonly headers: Readonly<Record<string, string>> },
): Response {
  const response: Told = new Response(text, { status, headers })
  response[said] = { text, headers }
  return response
}

/** What an answer says; undefined for one that {@link answerText} did not make. */
export function answerTextOf(response: Response): AnswerText | undefined {
  return (response as Told)[said]
}
