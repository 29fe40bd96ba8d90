/** What Instagram answers while an account is linked, a token refreshed and an account asked for: at once, so that connect's own time is measured. */
export function standIn(options: { readonly delay?: number } = {}): (request: Request) => Promise<Response> {
  const { delay = 0 } = options
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    if (pathname.endsWith('/oauth/access_token')) {
      const code = new URLSearchParams(await request.text()).get('code') ?? ''
      return Response.json({ access_token: `IGAAshort${code}`, user_id: code, permissions: [...scopes] })
    }
    const token =
      searchParams.get('access_token') ?? request.headers.get('authorization')?.slice('Bearer '.length) ?? ''
    const account = /\d+$/.exec(token)?.[0] ?? '0'
    if (pathname.endsWith('access_token'))
      return Response.json({ access_token: tokenOf(account), token_type: 'bearer', expires_in: 5_184_000 })
    return Response.json({ id: account, user_id: account, username: `account.${account}` })
  }
}

/** What the app of the measurements asks for. */
export const scopes = ['instagram_business_basic'] as const

/** An account's long-lived token, as long as real ones are. */
export function tokenOf(account: string): string {
  return `IGAA${'x'.repeat(150)}${account}`
}
