import { ApiError, malformedReply } from '../../errors/api-error.ts'
import { baseUrl } from '../../http/send.ts'
import { idOf, textOf } from '../../json-value.ts'
import { call, callFailure, noteContainer, pause, type Run, report } from '../run.ts'
import { uploadHost } from '../upload/send-upload.ts'

/**
 * Makes a container. What may pass is tried again, because a container too many does no harm: nobody sees it, and it is gone in a day.
 *
 * @throws PublishError
 */
export async function createContainer(run: Run, index: number): Promise<void> {
  const { account, containers } = run.record
  const { attempts = 3 } = run.context
  report(run, { step: 'creating', container: index + 1, of: containers.length })
  for (let attempt = 1; ; attempt++) {
    try {
      await create(run, index, `/${account}/media`)
      return
    } catch (error) {
      const mayPass = error instanceof ApiError && error.retryable && !run.signal.aborted && attempt < attempts
      if (!mayPass) throw callFailure(run, 'container_refused', error)
      await pause(run, error.retryAfter ?? firstPause * 4 ** (attempt - 1))
    }
  }
}

/** A fresh URL is often refused at its first fetch, and taken half a minute later. */
const firstPause = 5000

async function create(run: Run, index: number, path: string): Promise<void> {
  const { kind, parameters, file } = run.record.containers[index] ?? {}
  const items = run.record.containers.slice(0, -1).map(({ id }) => id)
  const children = kind === 'carousel' ? { children: items.join(',') } : {}
  const reply = await call(run, 'POST', path, { ...parameters, ...children })
  const id = idOf(reply?.['id'])
  const uploadTo = file && uploadPath(run, textOf(reply?.['uri']))
  const named = { method: 'POST', host: run.context.graph, path } as const
  if (id === undefined) throw malformedReply(named, 'the id of a container')
  if (file && uploadTo === undefined) throw malformedReply(named, 'a URL to upload to')
  await noteContainer(run, index, { id, uploadTo })
}

/** The path of an upload's URL, which must not lead to another host: the token is sent there. */
function uploadPath({ context }: Run, uri: string | undefined): string | undefined {
  const bases = [baseUrl(context, uploadHost), `https://${uploadHost}`]
  const base = bases.find((each) => uri?.startsWith(`${each}/`))
  const path = base && uri?.slice(base.length)
  return path && /^\/[\w./-]{1,200}$/.test(path) && !path.includes('..') ? path : undefined
}
