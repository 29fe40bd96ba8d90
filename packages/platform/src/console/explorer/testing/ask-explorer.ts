import type { Platform } from '../../../index.ts'

/** Darkroom's own address in these tests. */
export const origin = 'http://localhost:4000'

/** What the explorer's API answers. */
export interface ExplorerAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly answer?: { readonly text: string }
    readonly error?: { readonly message: string; readonly fix: string; readonly parameter?: string }
  }
}

/** Asks `POST /console/api/v1/explorer`. @param body An object, or a text that is sent as it is. */
export async function askExplorer(platform: Platform, body: unknown): Promise<ExplorerAnswer> {
  const response = await platform.fetch(
    new Request(`${origin}/console/api/v1/explorer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
  return { status: response.status, body: (await response.json()) as ExplorerAnswer['body'] }
}

/** The text of a page of the console. */
export async function openPage(platform: Platform, path: string): Promise<string> {
  return (await platform.fetch(new Request(origin + path))).text()
}

/** An explorer's form with its cookie, as a browser sends it. */
export async function sendForm(platform: Platform, values: FormData): Promise<Response> {
  const page = await platform.fetch(
    new Request(`${origin}/console/explorer/?operation=${encodeURIComponent(String(values.get('operation')))}`),
  )
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  values.set('form_token', /name="form_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '')
  const form = new Response(values)
  const body = await form.arrayBuffer()
  const type = form.headers.get('content-type') ?? ''
  const headers = { cookie, 'content-type': type, 'content-length': String(body.byteLength) }
  return platform.fetch(new Request(`${origin}/console/explorer/`, { method: 'POST', headers, body }))
}
