import {
  graphHosts,
  type Login,
  type Operation,
  type OperationName,
  operations,
  placeOf,
  type ScopeName,
} from '@darkroom/contract'
import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { answerValidator } from '../testing/answer-validator.ts'
import { createAsker } from '../testing/rows/asker.ts'
import { operationRows } from '../testing/rows/operation-rows.ts'
import { listGrants, updateGrant } from '../world/records/grants.ts'

/** Every operation that is answered, by each login that has it. */
const rows = (Object.keys(operationRows) as OperationName[]).flatMap((name) => {
  const { logins }: Operation = operations[name]
  return (Object.keys(logins) as Login[]).map((login) => [name, login] as const)
})

/** Asks as a row does, with its last request changed: that is the one that asks for the operation itself. */
async function askChanged(
  name: OperationName,
  login: Login,
  change: (request: Request, platform: Platform) => Request,
): Promise<{ status: number; body: unknown }> {
  let last = 0
  {
    await using asker = await createAsker(login, (request, count) => {
      last = count
      return request
    })
    await operationRows[name]?.(asker)
  }
  await using asker = await createAsker(login, (request, count, platform) =>
    count === last ? change(request, platform) : request,
  )
  const answer = await operationRows[name]?.(asker)
  return { status: answer?.status ?? 0, body: await answer?.json() }
}

/** The same request with a token that is none. */
function withoutToken(request: Request): Request {
  const url = new URL(request.url)
  if (url.searchParams.has('access_token')) url.searchParams.set('access_token', 'garbled')
  const headers = new Headers(request.headers)
  if (headers.has('authorization')) headers.set('authorization', 'OAuth garbled')
  return new Request(url, { method: request.method, headers })
}

/** Takes one permission back from everybody who granted it. */
function takeBack({ world }: Platform, scope: ScopeName): void {
  for (const grant of listGrants(world)) {
    const scopes = grant.scopes.split(',').filter((granted) => granted !== scope)
    updateGrant(world, { ...grant, scopes: scopes.join() })
  }
}

/** A refusal as the host's document has it. */
function expectRefusal(name: OperationName, login: Login, status: number, body: unknown): void {
  const { host, within }: Operation = operations[name]
  const documented = within ? `GET ${placeOf(name).node}` : name
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  const check = answerValidator(host ?? graphHosts[login], documented, String(status))
  expect(check(body), JSON.stringify([body, check.errors])).toBe(true)
}

test.each(rows)('%s, by %s, is refused to a token that is none', async (name, login) => {
  const { status, body } = await askChanged(name, login, withoutToken)
  expectRefusal(name, login, status, body)
  const isUpload = name === 'POST IGContainer/upload'
  expect(body).toMatchObject(isUpload ? { debug_info: { type: 'NotAuthorizedError' } } : { error: { code: 190 } })
})

const needed = rows.flatMap(([name, login]) => {
  const { logins }: Operation = operations[name]
  return (logins[login]?.all ?? []).map((scope) => [name, login, scope] as const)
})

test.each(needed)('%s, by %s, is refused without %s', async (name, login, scope) => {
  const { status, body } = await askChanged(name, login, (request, platform) => {
    takeBack(platform, scope)
    return request
  })
  expectRefusal(name, login, status, body)
  const { error } = body as { readonly error?: { readonly code: number } }
  // Not granted, not readable without it, or hidden as if it were not there.
  if (error !== undefined) expect([10, 100, 200]).toContain(error.code)
})
