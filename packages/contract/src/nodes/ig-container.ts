import type { Evidence } from '../evidence.ts'
import { publishing } from './needs.ts'
import type { Node } from './node.ts'

const igContainerPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-container',
}
const resumableUploadsPage: Evidence = {
  documented: '/documentation/instagram-platform/content-publishing/resumable-uploads',
}

/** What is made before something is published: it lives for 24 hours. */
export const igContainer = {
  logins: ['instagram', 'facebook'],
  path: '/{ig-container-id}',
  typeName: 'ShadowIGMediaBuilder',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: publishing, evidence: igContainerPage },
    status_code: { type: 'string', in: publishing, enum: 'containerStatusCode', evidence: igContainerPage },
    status: { type: 'string', in: publishing, evidence: igContainerPage },
    copyright_check_status: {
      type: { record: { matches_found: 'boolean', status: 'string' } },
      in: publishing,
      enum: 'copyrightCheckStatus',
      omitted: 'it holds an image',
      evidence: igContainerPage,
    },
    video_status: {
      type: {
        record: {
          uploading_phase: {
            record: {
              status: 'string',
              bytes_transferred: 'integer',
              'source_file_size?': 'integer',
              'errors?': { list: { record: { code: 'integer', message: 'string' } } },
            },
          },
          processing_phase: { record: { status: 'string' } },
        },
      },
      in: { facebook: 'instagram_content_publish' },
      enum: 'videoPhaseStatus',
      omitted: 'it is no resumable upload',
      evidence: resumableUploadsPage,
    },
  },
} as const satisfies Node
