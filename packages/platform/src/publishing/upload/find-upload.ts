import { operations } from '@darkroom/contract'
import { queryParameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { Refusal } from '../../explain/refusal.ts'
import { authenticatePerson } from '../../identity/authenticate-person.ts'
import { type FacebookCaller, scopesGranted } from '../../identity/caller.ts'
import { effectiveScopes } from '../../identity/effective-scopes.ts'
import { isChosen } from '../../identity/person-grant.ts'
import { type Container, findContainer } from '../../world/records/containers.ts'
import { findPageOfAccount, findPageTasks } from '../../world/records/pages.ts'
import { hasExpired } from '../containers/state.ts'
import { UploadRefusal } from './refusal.ts'

const rule = 'publishing/upload/find-upload'
const { all, tasks } = operations['POST IGUser/media'].logins.facebook

/** The container that an upload is for. @throws UploadRefusal where the token may not upload to it, or it takes no file */
export function findUpload(call: Call, id: string): Container {
  const { world } = call.context
  const caller = callerOf(call)
  const container = findContainer(world, id)
  const why = container === undefined ? `There is no container ${id}.` : whyNotTheirs(call, caller, container)
  if (container === undefined || why !== undefined) throw notAuthorized(why ?? '')
  if (container.source !== 'upload') throw takesNone('The container was not made with upload_type=resumable.')
  if (hasExpired(container, world.clock.now())) throw takesNone('The container is older than 24 hours.')
  return container
}

/** Refuses a container that has its file, or whose file was refused. */
export function checkWaiting({ state, why }: Container): void {
  if (state === 'WAITING') return
  throw takesNone(
    state === 'ERROR' ? `Its file was refused: ${why} Make another container.` : 'Its file is here already.',
  )
}

type Uploader = Exclude<FacebookCaller, { readonly kind: 'app' }>

function callerOf(call: Call): Uploader {
  const token = /^OAuth\s+(\S+)\s*$/i.exec(call.request.headers.get('authorization') ?? '')?.[1]
  try {
    const caller = authenticatePerson(call, queryParameters(call.destination.query), token, 'me')
    if (caller.kind === 'app') throw notAuthorized('An app token has no Instagram account.')
    return caller
  } catch (error) {
    if (error instanceof Refusal) throw notAuthorized(error.explanation.fix)
    throw error
  }
}

function whyNotTheirs({ context: { world } }: Call, caller: Uploader, { accountId }: Container): string | undefined {
  const granted = effectiveScopes(scopesGranted(caller), world.clock.day())
  const missing = all.filter((scope) => !granted.includes(scope))
  if (missing.length > 0) return `The token lacks ${missing.join(' and ')}.`
  const page = findPageOfAccount(world, accountId)
  const { personId, pageIds, accountIds } = caller.token
  const isReached =
    page !== undefined &&
    isChosen(accountIds, accountId) &&
    (caller.kind === 'page' ? caller.pageId === page.id : isChosen(pageIds, page.id))
  if (!isReached) return 'The token does not reach the account that the container belongs to.'
  const own = findPageTasks(world, page.id, personId) ?? []
  return tasks.some((task) => own.includes(task)) ? undefined : 'The person may not publish for the Page.'
}

function notAuthorized(why: string): UploadRefusal {
  return new UploadRefusal('ruploadNotAuthorized', {
    rule,
    parameter: 'Authorization',
    expected: 'OAuth and the token that the container was made with',
    fix: why,
  })
}

function takesNone(fix: string): UploadRefusal {
  return new UploadRefusal('ruploadFailed', {
    rule,
    parameter: 'path',
    expected: 'a container that waits for its file',
    fix,
  })
}
