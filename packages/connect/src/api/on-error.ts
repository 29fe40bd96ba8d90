import { HTTPException } from 'hono/http-exception'
import { randomText } from '../base/ids.ts'
import { Problem, renderProblem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import { StoreError } from '../store/store-error.ts'
import { VaultError } from '../vault/vault-error.ts'

/** Answers an error. What is no fault of the caller's is logged under a reference number, and the answer has no detail of it. */
export function renderError({ logger, random }: Context, error: unknown): Response {
  if (error instanceof Problem) return renderProblem(error)
  if (error instanceof HTTPException)
    return renderProblem(
      new Problem(
        error.status,
        'request_unreadable',
        error.message || 'The request cannot be read.',
        'Send JSON with its content-type.',
      ),
    )
  const reference = randomText(random, 6)
  if (error instanceof StoreError || error instanceof VaultError) {
    logger.error({ err: error, reference, code: error.code, fix: error.fix }, error.message)
    const what = error instanceof StoreError ? 'store' : 'vault'
    const status = error instanceof VaultError && error.code === 'cannot_open' ? 500 : 503
    return renderProblem(
      new Problem(
        status,
        `${what}_unavailable`,
        `The ${what} of this server cannot be used now. Nothing was changed.`,
        'Try again later.',
        {
          reference,
          ...(status === 503 ? { headers: { 'retry-after': '5' } } : {}),
        },
      ),
    )
  }
  logger.error({ err: error, reference }, 'A fault of connect itself.')
  return renderProblem(
    new Problem(500, 'internal', 'This server failed.', 'Give the reference to whoever runs it.', { reference }),
  )
}
