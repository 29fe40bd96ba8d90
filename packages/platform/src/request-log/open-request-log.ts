import { type Describing, describeRequest } from './describe-request.ts'
import { openDiskStore } from './disk-store.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'

/**
 * Opens the log of a platform's requests.
 *
 * @param directory Where requests are kept beyond the run; undefined: nowhere.
 */
export function openRequestLog(
  describing: Describing,
  directory: string | undefined,
  onFault: (fault: unknown) => void,
): RequestLog {
  return createRequestLog({
    describe: (raw) => describeRequest(describing, raw),
    ...(directory === undefined ? {} : { openStore: (find) => openDiskStore(directory, find, { onFault }) }),
  })
}
