import { json } from '../../base/answer-json.ts'
import type { Call } from '../../call.ts'
import { notHere } from '../../explain/wrong-host.ts'
import { checkWaiting, findUpload } from './find-upload.ts'
import { draftOf, receiveBody, receiveFromUrl } from './receive.ts'
import { renderUploadRefusal, UploadRefusal } from './refusal.ts'

const path = /^\/+ig-api-upload\/+(?:v\d+\.\d+\/+)?(\d{1,20})\/*$/

/** rupload.facebook.com: takes the files of containers that were made with `upload_type=resumable`. */
export async function answerUpload(call: Call): Promise<Response> {
  const id = path.exec(call.destination.path)?.[1]
  const { method } = call.request
  if (id === undefined || (method !== 'POST' && method !== 'GET')) return notHere(call)
  try {
    return await answer(call, id)
  } catch (error) {
    if (error instanceof UploadRefusal) return renderUploadRefusal(call, error)
    throw error
  }
}

const success = { success: true, message: 'Upload successful.' }

async function answer(call: Call, id: string): Promise<Response> {
  const { context, request } = call
  const container = findUpload(call, id)
  if (request.method === 'GET') {
    const held = container.state === 'WAITING' ? context.files.held(draftOf(container)) : (container.fileSize ?? 0)
    return json({ offset: held }, { headers })
  }
  checkWaiting(container)
  const underway = uploads(context)
  if (underway.has(id))
    throw new UploadRefusal('ruploadOffsetInvalid', {
      rule: 'publishing/upload/surface',
      expected: 'one request at a time',
      fix: 'Another request uploads to this container now. Wait until it is over, and ask with GET where to go on.',
    })
  underway.add(id)
  try {
    const url = request.headers.get('file_url')
    await (url === null ? receiveBody(call, container) : receiveFromUrl(call, container, url))
    return json(success, { headers })
  } finally {
    underway.delete(id)
  }
}

const headers = { 'access-control-allow-origin': '*' }

const underwayIn = new WeakMap<Call['context'], Set<string>>()

/** The containers to which somebody uploads now. */
function uploads(context: Call['context']): Set<string> {
  const ids = underwayIn.get(context) ?? new Set<string>()
  underwayIn.set(context, ids)
  return ids
}
