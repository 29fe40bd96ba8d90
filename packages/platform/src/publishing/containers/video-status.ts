import type { Context } from '../../call.ts'
import type { Container } from '../../world/records/containers.ts'
import { draftOf } from '../upload/receive.ts'

/** What `video_status` says of an upload. */
export interface VideoStatus {
  readonly uploading_phase: {
    readonly status: string
    readonly bytes_transferred: number
    readonly source_file_size?: number
  }
  readonly processing_phase: { readonly status: string }
}

/** How far an upload is. @param isProcessed Whether its video was processed, as far as `status_code` tells. */
export function videoStatusOf({ files }: Context, container: Container, isProcessed: boolean): VideoStatus | undefined {
  if (container.source !== 'upload') return undefined
  const { fileSize, state } = container
  const held = state === 'WAITING' ? files.held(draftOf(container)) : (fileSize ?? 0)
  const uploading = state === 'WAITING' ? (held === 0 ? 'not_started' : 'in_progress') : 'complete'
  const processing =
    state === 'ERROR' ? 'error' : isProcessed ? 'complete' : state === 'WAITING' ? 'not_started' : 'in_progress'
  return {
    uploading_phase: {
      status: uploading,
      bytes_transferred: held,
      ...(fileSize === null ? {} : { source_file_size: fileSize }),
    },
    processing_phase: { status: processing },
  }
}
