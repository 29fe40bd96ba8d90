import { integerOf, isText, type JsonRecord, recordOf, recordsOf, textOf } from '../../json-value.ts'
import type { ContainerRecord } from '../record.ts'
import { call, type Run } from '../run.ts'

/** What a container says of itself. */
export interface ContainerState {
  readonly code: 'EXPIRED' | 'ERROR' | 'FINISHED' | 'IN_PROGRESS' | 'PUBLISHED'
  /** Its sentence, or what the failed phase says. */
  readonly sentence: string
  /** The number in the sentence of an error. */
  readonly subcode?: number | undefined
}

const codes: readonly unknown[] = ['EXPIRED', 'ERROR', 'FINISHED', 'IN_PROGRESS', 'PUBLISHED']

/** Asks a container for its state. @throws ApiError */
export async function askContainer(run: Run, { id, file }: ContainerRecord): Promise<ContainerState> {
  const fields = `status_code,status${file ? ',video_status' : ''}`
  return readState(await call(run, 'GET', `/${id}`, { fields }))
}

/**
 * Reads the state of a container. The phases of an upload can fail while the state stays `IN_PROGRESS` for ever, and an error was seen
 * in the sentence alone.
 */
export function readState(reply: JsonRecord): ContainerState {
  const sentence = textOf(reply['status']) ?? ''
  const { uploading_phase, processing_phase } = recordOf(reply['video_status'])
  const failed = [uploading_phase, processing_phase].map(recordOf).find(({ status }) => status === 'error')
  const told = codes.includes(reply['status_code']) ? (reply['status_code'] as ContainerState['code']) : undefined
  if (told !== 'PUBLISHED' && told !== 'FINISHED' && failed) {
    const messages = recordsOf(failed['errors']).flatMap(({ message }) => (isText(message) ? [message] : []))
    return { code: 'ERROR', sentence: messages.join(' ') || 'The upload or its processing failed.', subcode: undefined }
  }
  const code = told ?? (/^error/i.test(sentence) ? 'ERROR' : 'IN_PROGRESS')
  return { code, sentence, subcode: integerOf(/error code (\d+)/.exec(sentence)?.[1]) }
}
