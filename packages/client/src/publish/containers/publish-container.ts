import { ApiError, malformedReply } from '../../errors/api-error.ts'
import { idOf } from '../../json-value.ts'
import { newestMedia, newLookalikes } from '../find-published.ts'
import type { ContainerRecord } from '../record.ts'
import { call, callFailure, failure, note, pause, type Run, report } from '../run.ts'
import { awaitContainer, expired } from './await-container.ts'
import { askContainer } from './container-state.ts'

/**
 * Publishes the last container, once. The request is noted before it is sent, and whatever it is answered but the media's id, the
 * container is asked what became of it before anything else is done.
 *
 * @throws PublishError
 */
export async function publishContainer(run: Run): Promise<void> {
  const index = run.record.containers.length - 1
  const { attempts = 3 } = run.context
  // What a resumed record was refused with before counts as if it had been refused now.
  let refused = run.record.step === 'publishing' ? run.record.attempt?.refusal : undefined
  let cause: unknown
  for (let attempt = 1; ; attempt++) {
    // A resumed record may have been sent by a program that ended before it had the answer.
    if (run.record.step === 'publishing' && (await isPublished(run))) return
    if (refused && (!refused.mayPass || attempt > attempts)) {
      throw cause === undefined
        ? failure(run, 'publish_refused', refused.message, { retryable: refused.mayPass })
        : callFailure(run, 'publish_refused', cause)
    }
    if (refused) {
      await pause(run, 5000 * 2 ** attempt)
      await awaitContainer(run, index)
    }
    try {
      return await send(run)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      cause = error
      const { code, message } = error
      refused = { code, message, isPlain: isPlainRefusal(error), mayPass: mayPass(error) }
      const { step, attempt: sent } = run.record
      if (step === 'publishing' && sent) await note(run, { attempt: { ...sent, refusal: refused } })
    }
  }
}

async function send(run: Run): Promise<void> {
  const { account, containers } = run.record
  report(run, { step: 'publishing', container: containers.length, of: containers.length })
  const newest = await newestMedia(run).catch((error: unknown) => {
    if (error instanceof ApiError && !error.reconnect && !run.signal.aborted) return undefined
    throw callFailure(run, 'call_failed', error)
  })
  await note(run, { step: 'publishing', attempt: { at: run.context.now(), newest } })
  const path = `/${account}/media_publish`
  const reply = await call(run, 'POST', path, { creation_id: containers.at(-1)?.id })
  const mediaId = idOf(reply?.['id'])
  if (mediaId === undefined) {
    throw malformedReply({ method: 'POST', host: run.context.graph, path }, 'the id of a media')
  }
  await note(run, { step: 'published', mediaId })
}

/**
 * Whether a container is published, by asking it. `FINISHED` alone is no proof that it is not: the platform may still be at work on the
 * request, and says so only after a while.
 *
 * @throws PublishError `outcome_unknown` if it cannot be told
 */
async function isPublished(run: Run): Promise<boolean> {
  const { containers, attempt } = run.record
  const container = containers.at(-1) as ContainerRecord
  const { now } = run.context
  const settled = (attempt?.at ?? now()) + (attempt?.refusal?.isPlain ? 0 : (run.options.settle ?? usualSettle))
  for (let delay = 1000; ; delay *= 2) {
    const isLast = now() >= settled
    report(run, { step: 'asking', container: containers.length, of: containers.length })
    const state = await askContainer(run, container).catch((error: unknown) => unknowable(run, error, isLast))
    if (state?.code === 'PUBLISHED') {
      const found = await newLookalikes(run).catch(() => [])
      await note(run, { step: 'published', mediaId: found.length === 1 ? found[0] : undefined })
      return true
    }
    if (isLast && state !== undefined) {
      if (state.code === 'EXPIRED') throw expired(run)
      await checkNoTrace(run)
      await note(run, { step: 'ready' })
      return false
    }
    await pause(run, Math.max(1, Math.min(delay, isLast ? delay : settled - now())))
  }
}

/** A minute, after which no request is known to have been still on its way. */
const usualSettle = 60_000

/**
 * A media that looks like what was to be published may be it: then it is not published again. Where it is not known which media was the newest
 * before, an older one that looks like it counts too.
 */
async function checkNoTrace(run: Run): Promise<void> {
  const found = await newLookalikes(run).catch((error: unknown) => {
    throw callFailure(run, 'call_failed', error)
  })
  if (found.length === 0) return
  throw failure(
    run,
    'outcome_unknown',
    'The container does not say that it is published, but a new media looks like it. Resume the record later.',
    { retryable: true },
  )
}

function unknowable(run: Run, error: unknown, isLast: boolean): undefined {
  if (run.signal.aborted || !(error instanceof ApiError)) throw error
  if (error.retryable && !isLast) return undefined
  throw failure(run, 'outcome_unknown', `It cannot be told whether the container is published: ${error.message}`, {
    cause: error,
    retryable: true,
  })
}

/**
 * A refusal that says that nothing was done. Others were seen although the media was published: faults, "action is blocked", a
 * resource that does not exist.
 */
function isPlainRefusal(error: ApiError): boolean {
  if (error.status === undefined || error.status >= 500) return false
  return !unclear.includes(error.code)
}

const unclear: readonly unknown[] = [
  'temporary',
  'blocked',
  'object_not_found',
  'refused',
  'reply_empty',
  'reply_not_json',
  'reply_too_large',
  'redirected',
]

/** Whether asking again soon may help. An action that is blocked stays so, and asking again makes it worse; a limit lasts for hours. */
function mayPass(error: ApiError): boolean {
  if (lasting.includes(error.code)) return false
  return error.retryable || !isPlainRefusal(error)
}

const lasting: readonly unknown[] = ['blocked', 'rate_limited']
