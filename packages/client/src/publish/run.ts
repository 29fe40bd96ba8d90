import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { tell } from '../http/tell.ts'
import type { JsonRecord } from '../json-value.ts'
import { callResource, type ParameterValues } from '../reading/resource.ts'
import type { TokenSource } from '../tokens/token-source.ts'
import type { Progress, PublishOptions } from './options.ts'
import { PublishError, type PublishErrorCode, type PublishErrorDetails } from './publish-error.ts'
import type { ContainerRecord, PublishRecord } from './record.ts'

/** One publish on its way. */
export interface Run {
  readonly context: Context
  readonly source: TokenSource
  readonly options: PublishOptions
  /** Aborts at the deadline, or when the caller aborts. */
  readonly signal: AbortSignal
  record: PublishRecord
}

/** Notes how far it is. What comes next waits until that is stored. @throws PublishError */
export async function note(run: Run, changes: Partial<PublishRecord>): Promise<void> {
  run.record = { ...run.record, ...changes }
  try {
    await run.options.save?.(run.record)
  } catch (cause) {
    throw failure(run, 'save_failed', 'The option save failed, so nothing more was done.', { cause })
  }
}

/** Notes what is new about one container. */
export function noteContainer(run: Run, index: number, changes: Partial<ContainerRecord>): Promise<void> {
  const containers = run.record.containers.map((each, at) => (at === index ? { ...each, ...changes } : each))
  return note(run, { containers })
}

/** Calls the platform. Not bounded by the deadline of single calls only: also by that of the whole publish. */
export async function call(
  run: Run,
  method: 'GET' | 'POST',
  path: string,
  parameters: ParameterValues,
): Promise<JsonRecord> {
  run.signal.throwIfAborted()
  const { context, source, signal } = run
  const asked = { method, path, parameters, signal, repeatable: method === 'GET' ? undefined : false }
  return (await callResource(context, source, asked, (reply) => reply)) as JsonRecord
}

/** Waits between two looks. */
export async function pause({ context, signal }: Run, milliseconds: number): Promise<void> {
  if (context.wait) await context.wait(milliseconds, signal)
  else {
    await new Promise<void>((resolve) => {
      const end = context.timer(milliseconds, resolve)
      signal.addEventListener('abort', () => {
        end()
        resolve()
      })
    })
  }
  signal.throwIfAborted()
}

/** Tells the caller how far it is. What it throws is ignored. */
export function report({ options }: Run, progress: Progress): void {
  tell(() => options.onProgress?.(progress))
}

/** The error of a publish, with its record. */
export function failure(
  run: Run,
  code: PublishErrorCode,
  message: string,
  details: PublishErrorDetails = {},
): PublishError {
  return new PublishError(code, message, { record: run.record, ...details })
}

/** The error for a call that failed. @throws what is no ApiError as it is, such as a TokenError. */
export function callFailure(run: Run, code: PublishErrorCode, cause: unknown): unknown {
  return cause instanceof ApiError ? failure(run, code, cause.message, { cause }) : cause
}
