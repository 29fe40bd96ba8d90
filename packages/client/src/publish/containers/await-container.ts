import { ApiError } from '../../errors/api-error.ts'
import { lookEvery } from '../../from-contract/publishing.ts'
import { callFailure, failure, pause, type Run, report } from '../run.ts'
import { askContainer } from './container-state.ts'

/**
 * Waits until a container can be published: it looks at once, then at longer and longer intervals, up to one a minute.
 *
 * @throws PublishError if it failed or expired
 */
export async function awaitContainer(run: Run, index: number): Promise<void> {
  const { containers } = run.record
  const container = containers[index]
  if (container === undefined) return
  for (let delay = 1000; ; delay = Math.min(lookEvery, delay * 2)) {
    const state = await askContainer(run, container).catch((error: unknown) => {
      // A read that failed for a while says nothing about the container.
      if (error instanceof ApiError && error.retryable && !run.signal.aborted) return undefined
      throw callFailure(run, 'call_failed', error)
    })
    report(run, { step: 'processing', container: index + 1, of: containers.length, state: state?.code })
    if (state?.code === 'FINISHED' || state?.code === 'PUBLISHED') return
    if (state?.code === 'EXPIRED') throw expired(run)
    if (state?.code === 'ERROR') {
      const { subcode, sentence } = state
      throw failure(
        run,
        'container_failed',
        `The platform could not process the file: ${sentence || 'no reason told.'}`,
        {
          platform: { subcode, message: sentence },
        },
      )
    }
    await pause(run, delay)
  }
}

/** The error for a container that is too old to be published. */
export function expired(run: Run): Error {
  return failure(run, 'container_expired', 'The container has expired. It was not published: publish the post anew.')
}
