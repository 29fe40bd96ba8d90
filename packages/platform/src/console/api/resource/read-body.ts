import { readBody, UnreadBody } from '../../../base/request/body.ts'
import { ApiProblem } from './problem.ts'

/** Bytes of a JSON body. */
const jsonLimit = 1024 * 1024

/** Lists and objects that may lie within each other; what this API takes has two. */
const deepest = 20

/** Reads a body as text. @param limit Bytes. @throws ApiProblem when it is larger, breaks off, or is no UTF-8. */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await orBodyProblem(readBody(request, limit), limit)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ApiProblem(400, 'The body is no UTF-8.', 'Save and send it in UTF-8.', 'body')
  }
}

/** Waits for a body. @param limit The most bytes it may have. @throws ApiProblem when it is larger or breaks off. */
export async function orBodyProblem<T>(reading: Promise<T>, limit: number): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof UnreadBody)) throw error
    if (error.reason === 'broken off') {
      throw new ApiProblem(400, 'The body broke off. Nothing was changed.', 'Send it again, and whole.', 'body')
    }
    const mebibytes = limit / 1024 / 1024
    throw new ApiProblem(413, `The body is larger than ${mebibytes} MiB.`, `Send at most ${mebibytes} MiB.`, 'body')
  }
}

/** Reads a JSON body; an empty one stands for `{}`. @param limit Bytes. @throws ApiProblem */
export async function readJson(request: Request, limit: number = jsonLimit): Promise<unknown> {
  const text = await readText(request, limit)
  if (text.trim() === '') return {}
  const value = parse(text)
  if (isDeeper(value, deepest)) {
    throw new ApiProblem(
      422,
      `The body has lists or objects more than ${deepest} deep within each other.`,
      'Send one JSON object whose values are texts, numbers, true, false or lists of them.',
      'body',
    )
  }
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ApiProblem(400, `The body is no JSON: ${reason}`, 'Send one JSON object.', 'body')
  }
}

/** Whether more levels lie within a value than it may have; looks no deeper than that. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1))
}
