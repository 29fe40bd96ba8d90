import { describe, expect, test } from 'vitest'
import type { FaultRule } from '../faults/rule.ts'
import type { Platform, PlatformOptions } from '../platform.ts'
import {
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  personToken,
  readFacebook,
} from '../testing/facebook.ts'
import { loginToken } from '../testing/instagram-login.ts'
import { exchange, getCode, getToken, graph, messageOf, tutorialPlatform } from '../testing/tutorial.ts'
import { rawQuery } from '../world/testing/raw-query.ts'

interface ErrorBody {
  readonly error: Readonly<Record<string, unknown>>
}

function withFault(fault: FaultRule, options: PlatformOptions = {}): { platform: Platform; token: string } {
  const platform = facebookPlatform({ faults: [fault], ...options })
  return { platform, token: personToken(platform).token }
}

describe('an error that is set on purpose', () => {
  test('is printed as graph.facebook.com prints it, its keys in the recorded order', async () => {
    const { platform, token } = withFault({ error: 'rateApp' })
    const answer = await facebookGraph(platform, `/v25.0/me?access_token=${token}`)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('facebook-api-version')).toBe('v25.0')
    expect(await answer.text()).toMatch(
      /^\{"error":\{"message":"\(#4\) Application request limit reached","type":"OAuthException","is_transient":true,"code":4,"fbtrace_id":"[\w-]+"\}\}$/,
    )
  })

  test('is printed as graph.instagram.com prints it, and as api.instagram.com does', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    platform.faults.add({ host: 'graph.instagram.com', error: 'rateApp' })
    const limited = await graph(platform, `/me?access_token=${token}`)
    expect(limited.status).toBe(403)
    expect(await limited.json()).toMatchObject({ error: { message: 'Application request limit reached', code: 4 } })
    const code = getCode(platform)
    platform.faults.add({ host: 'api.instagram.com', error: 'authorizationCodeExpired' })
    expect(await (await exchange(platform, code)).json()).toMatchObject({ error_type: 'OAuthException', code: 400 })
  })

  test('has the texts that a person may be shown, with values for its placeholders', async () => {
    const values = { ratio: "('1/3',)" }
    const { platform, token } = withFault({ error: 'publishAspectRatio', values })
    const { error } = (await readFacebook(platform, '/me', token)) as ErrorBody
    expect(Object.keys(error)).toEqual([
      'message',
      'type',
      'code',
      'error_subcode',
      'is_transient',
      'error_user_title',
      'error_user_msg',
      'fbtrace_id',
    ])
    expect(error['error_user_msg']).toContain("('1/3',)")
  })

  test('says in its explanation which fault answered, and how to remove it; the request log has it too', async () => {
    const { platform, token } = withFault({ id: 'busy', error: 'rateApp', times: 1 })
    const answer = await facebookGraph(platform, `/me?access_token=${token}`)
    expect(answer.headers.get('darkroom-fault')).toBe('busy')
    const [explanation] = platform.explanations()
    expect(explanation?.fix).toContain('darkroom fault remove busy')
    expect(explanation?.received).toBe('busy (times 1): error rateApp')
    const log = await platform.fetch(new Request('http://localhost:4000/console/api/v1/requests'))
    expect(await log.json()).toMatchObject({ requests: [{ status: 403, fault: 'busy' }] })
    expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(200)
  })

  test('a text for a placeholder that nobody gave says what the request says', async () => {
    const { platform, token } = withFault({ error: 'objectNotFound' })
    const { error } = (await readFacebook(platform, '/17841499999999999', token)) as ErrorBody
    expect(error['message']).toContain("'17841499999999999'")
    expect(error['message']).not.toMatch(/[{}]/)
  })
})

describe('what was done and answered with an error', () => {
  const undone: FaultRule = { operation: 'DELETE User/permissions', error: 'rateApp', done: true, times: 1 }
  const removed = 'SELECT removedAt FROM grants WHERE removedAt IS NOT NULL'

  test('is done', async () => {
    const { platform, token } = withFault(undone)
    const answer = await facebookGraph(platform, '/me/permissions', {
      method: 'DELETE',
      body: new URLSearchParams({ access_token: token }),
    })
    expect(answer.status).toBe(403)
    expect(platform.world.database.all(rawQuery(removed), {})).toHaveLength(1)
  })

  test('stays a refusal, and does not count, where nothing was done', async () => {
    const { platform } = withFault(undone)
    const answer = await facebookGraph(platform, '/me/permissions?access_token=nonsense', { method: 'DELETE' })
    expect(await messageOf(answer)).toContain('Cannot parse access token')
    expect(platform.faults.list()).toMatchObject([{ seen: 1, hits: 0 }])
  })

  test('without done, nothing is done', async () => {
    const { platform, token } = withFault({ ...undone, done: false })
    await facebookGraph(platform, `/me/permissions?access_token=${token}`, { method: 'DELETE' })
    expect(platform.world.database.all(rawQuery(removed), {})).toEqual([])
  })
})

describe('a fault that waits or breaks', () => {
  test('waits as long as it says, by the timer that was handed in', async () => {
    const waited: number[] = []
    const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds)
    const { platform, token } = withFault({ delay: 8000 }, { wait })
    expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(200)
    expect(waited).toEqual([8000])
  })

  test('a caller that gives up is not waited for', async () => {
    const { platform, token } = withFault({ delay: 600_000 })
    const signal = AbortSignal.abort()
    const request = new Request(`https://graph.facebook.com/me?access_token=${token}`, { signal })
    expect((await platform.fetch(request)).status).toBe(200)
  })

  test('cuts the connection as fetch tells of it', async () => {
    const { platform, token } = withFault({ broken: 'reset' })
    const failed = facebookGraph(platform, `/me?access_token=${token}`)
    await expect(failed).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
    const log = await platform.fetch(new Request('http://localhost:4000/console/api/v1/requests'))
    expect(await log.json()).toMatchObject({ requests: [{ status: 0, fault: 'f1' }] })
  })

  test('ends the body in the middle of what its headers promise', async () => {
    const { platform, token } = withFault({ broken: 'truncated' })
    const answer = await facebookGraph(platform, `/me?access_token=${token}`)
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  test('sends a body that is no JSON', async () => {
    const { platform, token } = withFault({ broken: 'garbage' })
    const text = await (await facebookGraph(platform, `/me?access_token=${token}`)).text()
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  test('a request of a batch has no connection of its own to cut, and errors meet it', async () => {
    const { platform, token } = withFault({ path: '/me', broken: 'reset' })
    const batch = JSON.stringify([{ method: 'GET', relative_url: 'me' }])
    const ask = async (): Promise<{ code: number }[]> => {
      const body = new URLSearchParams({ batch, access_token: token })
      return (await (await facebookGraph(platform, '/', { method: 'POST', body })).json()) as { code: number }[]
    }
    expect(await ask()).toMatchObject([{ code: 200 }])
    platform.faults.add({ operation: 'GET User', error: 'rateApp' })
    expect(await ask()).toMatchObject([{ code: 403 }])
  })
})

describe('a limit that is said to be used up', () => {
  test('of an app has its error and its header', async () => {
    const { platform, token } = withFault({ rateLimit: 'app' })
    const answer = await facebookGraph(platform, `/me?access_token=${token}`)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('x-app-usage')).toBe('{"call_count":100,"total_cputime":0,"total_time":0}')
  })

  test('of an account says when it can be asked again', async () => {
    const { platform, token } = withFault({ rateLimit: 'account', account: 'mira.prints' })
    const answer = await facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`)
    expect(await answer.json()).toMatchObject({ error: { code: 80002 } })
    const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '') as Record<string, unknown>
    expect(usage[onFacebook.mira]).toMatchObject([{ call_count: 100, estimated_time_to_regain_access: 60 }])
    expect(answer.headers.get('x-app-usage')).toBeNull()
    expect((await facebookGraph(platform, `/${onFacebook.ana}?access_token=${token}`)).status).toBe(200)
  })
})

describe('whom a fault meets', () => {
  test.for<[FaultRule, path: string, isMet: boolean]>([
    [{ operation: 'GET User/accounts' }, '/me/accounts', true],
    [{ operation: 'GET User/accounts' }, '/v25.0/me/accounts', true],
    [{ operation: 'GET User/accounts' }, '/me', false],
    [{ operation: 'GET IGUser' }, `/${onFacebook.mira}`, true],
    [{ operation: 'GET IGUser' }, `/${onFacebook.miraPage}`, false],
    [{ operation: 'GET Page' }, `/${onFacebook.miraPage}`, true],
    [{ operation: 'GET IGUser' }, `/?ids=${onFacebook.mira}`, true],
    [{ path: '/*/accounts' }, '/v25.0/me/accounts', true],
    [{ path: '/**' }, '/me/accounts', true],
    [{ path: '/*' }, '/me/accounts', false],
    [{ account: 'ana.bakes' }, `/${onFacebook.ana}`, true],
    [{ account: onFacebook.ana }, `/${onFacebook.mira}`, false],
    [{ account: 'ana.bakes' }, `/?ids=${onFacebook.mira},${onFacebook.ana}`, true],
    [{ account: 'ana.bakes' }, `/${onFacebook.anaPage}`, true],
    [{ app: pagesApp.id }, '/me', true],
    [{ app: 'Sizzle Pages' }, '/me', true],
    [{ app: pagesApp.instagramAppId }, '/me', false],
    [{ host: 'graph.instagram.com' }, '/me', false],
    [
      { operation: 'GET IGUser/business_discovery' },
      `/${onFacebook.mira}?fields=business_discovery.username(x){id}`,
      true,
    ],
  ])('%j at %s: %s', async ([whom, path, isMet]) => {
    const { platform, token } = withFault({ ...whom, error: 'rateApp' })
    const sign = path.includes('?') ? '&' : '?'
    const answer = await facebookGraph(platform, `${path}${sign}access_token=${token}`)
    expect(answer.headers.get('darkroom-fault')).toBe(isMet ? 'f1' : null)
  })

  test('an account by its own token on graph.instagram.com, and by that in a form', async () => {
    await using platform = tutorialPlatform({ asOf: '2026-11-01' })
    const token = await loginToken(platform)
    platform.faults.add({ account: 'mira.prints', error: 'rateApp' })
    expect((await graph(platform, `/me?access_token=${token}`)).headers.get('darkroom-fault')).toBe('f1')
    const body = new URLSearchParams({ access_token: token })
    const posted = await graph(platform, '/me/media', { method: 'POST', body })
    expect(posted.headers.get('darkroom-fault')).toBe('f1')
  })

  test('the app behind a code exchange', async () => {
    await using platform = tutorialPlatform()
    const code = getCode(platform)
    platform.faults.add({ app: 'Social Sizzle', error: 'authorizationCodeExpired' })
    expect((await exchange(platform, code)).headers.get('darkroom-fault')).toBe('f1')
  })
})
