import type { Call } from '../call.ts'
import { Refusal } from '../explain/refusal.ts'
import { errorsOn } from '../faults/catalogue.ts'
import { errorOfLimit } from '../faults/check-rule.ts'
import { partsOf } from '../faults/match-path.ts'
import type { Matcher, Seen, Subject } from '../faults/matcher.ts'
import { type Fault, type FaultHost, faultHosts } from '../faults/rule.ts'
import { ConnectionCut, garbled, truncated } from './broken-answer.ts'
import { placeholderValues } from './placeholder-values.ts'
import { readSubject } from './subject.ts'

/** The response header that names the fault which answered, delayed or broke an answer. */
export const faultHeader = 'darkroom-fault'

/** Answers a call. */
export type Answer = (call: Call) => Response | Promise<Response>

/** Prints a refusal as the host of a call does. */
export type PrintRefusal = (call: Call, refusal: Refusal) => Response

const rule = 'failing/with-faults'

/**
 * Answers a call, or lets it fail by the first fault that meets it. Every surface that programs ask goes through here.
 *
 * @param isPart Whether it is a request of a batch.
 * @throws ConnectionCut where a fault cuts the connection
 */
export function withFaults(
  call: Call,
  answer: Answer,
  print: PrintRefusal,
  { isPart = false }: { readonly isPart?: boolean } = {},
): Response | Promise<Response> {
  const { faults } = call.context
  if (!faults.isAny()) return answer(call)
  const { host = '', path } = call.destination
  const seen: Seen = { host, parts: partsOf(path), isPart }
  const near = faults.near(seen)
  return near.length === 0 ? answer(call) : meet(call, answer, print, seen, near)
}

async function meet(
  call: Call,
  answer: Answer,
  print: PrintRefusal,
  seen: Seen,
  near: readonly Matcher[],
): Promise<Response> {
  const { faults, wait, world } = call.context
  const subject = near.some(({ asksMore }) => asksMore) ? await readSubject(call, seen) : unknown
  const fault = faults.meet(near, seen, subject)
  if (fault === undefined) return answer(call)
  if (fault.delay !== undefined) await wait(fault.delay, call.request.signal)
  const { broken, done = false } = fault
  if (broken === 'reset') {
    if (done) await answer(call)
    throw new CutBy(fault.id)
  }
  if (broken === 'truncated') return marked(await truncated(await answer(call)), fault)
  if (broken === 'garbage') return marked(await garbled(await answer(call), world.random), fault)
  const refusal = refusalOf(call, fault, subject)
  if (refusal === undefined) return marked(await answer(call), fault)
  if (!done) return marked(print(call, refusal), fault)
  const answered = await answer(call)
  if (!answered.ok) {
    // Nothing was done, and so nothing can be said to have failed after all.
    faults.release(fault.id)
    return answered
  }
  await answered.body?.cancel()
  return marked(print(call, refusal), fault)
}

/** What is known of a request whose address is enough. */
const unknown: Subject = { method: '', kind: undefined, fields: '', accountIds: [], appId: undefined }

/** A connection that is cut, with the fault that cuts it. */
export class CutBy extends ConnectionCut {
  readonly faultId: string

  constructor(faultId: string) {
    super()
    this.faultId = faultId
  }
}

function marked(response: Response, { id }: Fault): Response {
  response.headers.set(faultHeader, id)
  return response
}

/** The error that a fault answers with, if it does. */
function refusalOf(call: Call, fault: Fault, { appId, accountIds: [first] }: Subject): Refusal | undefined {
  const host = faultHosts.find((each) => each === call.destination.host)
  if (host === undefined) return undefined
  const name = nameOfError(host, fault)
  const found = name === undefined ? undefined : errorsOn(host).get(name)
  if (found === undefined) return undefined
  const accountId = fault.rateLimit === 'account' ? first : undefined
  if (fault.rateLimit !== undefined) call.context.limits.pretend(call.request, { appId, accountId })
  const values = { ...placeholderValues(call, found.error.message), ...fault.values }
  return new Refusal(found.family, found.error, values, {
    rule,
    parameter: 'fault',
    received: describeFault(fault),
    expected: 'an answer, if this fault were not set',
    fix: `Nothing is wrong with the request: the fault ${fault.id} answered, which was set on purpose. Remove it with: darkroom fault remove ${fault.id}`,
  })
}

function nameOfError(host: FaultHost, { error, rateLimit }: Fault): string | undefined {
  return error ?? (rateLimit === undefined ? undefined : errorOfLimit(host, rateLimit))
}

/** A fault in a line: `f1 (POST IGUser/media_publish, times 1): error publishBlocked, done`. */
export function describeFault(fault: Fault): string {
  const { id, error, rateLimit, broken, container, delay, done, off: _off, values: _, ...whom } = fault
  const where = Object.entries(whom).map(([key, value]) => (key === 'operation' ? value : `${key} ${value}`))
  const what = [
    error && `error ${error}`,
    rateLimit && `limit of the ${rateLimit}`,
    broken && `connection ${broken}`,
    container && `container ${container}`,
    delay && `delay ${delay} ms`,
    done && 'done',
  ]
  return `${id}${where.length > 0 ? ` (${where.join(', ')})` : ''}: ${what.filter(Boolean).join(', ')}`
}
