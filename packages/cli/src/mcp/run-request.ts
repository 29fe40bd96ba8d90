import { findHost } from '@darkroom/contract'
import type { ApiClient } from '../control/api-client.ts'
import { Failure } from '../failure.ts'

/** A request as an agent gives it. */
interface GivenRequest {
  readonly url: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | undefined
}

/** Characters of an answer that are given back. */
const longest = 100_000

/** Sends a request for one of Instagram's hosts to a world. @throws Failure if it is for any other, or cannot be sent. */
export async function runRequest(given: GivenRequest, api: ApiClient): Promise<object> {
  const answer = await fetch(asRequest(given, api.url)).catch((error: unknown) => {
    const { cause } = error as Error
    throw new Failure(
      `No answer came: ${cause instanceof Error ? cause.message : String(error)}`,
      'A fault may have cut the connection; list_faults says so. Or Darkroom does not run: start_world starts one.',
    )
  })
  const text = await answer.text().catch(() => {
    throw new Failure('The answer was cut off.', 'A fault may do that: list_faults says so.')
  })
  const explanation = answer.headers.get('darkroom-explanation')?.split('/').at(-1)
  const { explanations } = explanation === undefined ? { explanations: [] } : await api.explanations()
  const why = explanations.find(({ id }) => id === explanation)
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text.slice(0, longest),
    ...(text.length > longest ? { cut: `The answer has ${text.length} characters.` } : {}),
    ...(why === undefined ? {} : { explanation: why }),
  }
}

function asRequest({ url, method, headers = {}, body }: GivenRequest, origin: string): Request {
  const [, name, rest] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(url) ?? []
  const host = findHost(name?.toLowerCase() ?? '')
  if (host === undefined || rest === undefined)
    throw new Failure(
      `${JSON.stringify(url.slice(0, 100))} is no address of Instagram's.`,
      'Write it as your program has it, such as https://graph.instagram.com/me.',
    )
  if (body !== undefined && method === 'GET')
    throw new Failure('A GET has no body.', 'Put its parameters into the query, or send a POST.')
  const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  try {
    const sent = new Headers({ ...form })
    for (const [key, value] of Object.entries(headers)) sent.set(key, value)
    return new Request(`${origin}/${host.name}${rest}`, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
  } catch (error) {
    throw new Failure(`The request cannot be sent: ${(error as Error).message}`, 'Correct its address and headers.')
  }
}
