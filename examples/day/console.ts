/** Darkroom's console, for what people do and how time passes. No part of an app. */
export interface Console {
  /** Does what somebody does, such as `call('POST', 'comments', { by, media, text })`. */
  readonly call: (method: string, path: string, body?: object) => Promise<Readonly<Record<string, unknown>>>
  /** The date there, in Unix milliseconds. */
  readonly now: () => number
  /** Moves the date. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** @param url Where Darkroom is. */
export async function openConsole(url: string, fetch: (request: Request) => Promise<Response>): Promise<Console> {
  const call: Console['call'] = async (method, path, body) => {
    const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(new Request(`${url}/console/api/v1/${path}`, { method, ...init }))
    const value = (await answer.json()) as { readonly [key: string]: unknown }
    if (!answer.ok) throw new Error(JSON.stringify(value['error']))
    return value
  }
  let ahead = Date.parse(String((await call('GET', 'clock'))['now'])) - Date.now()
  return {
    call,
    now: () => Date.now() + ahead,
    wait: async (milliseconds) => {
      await call('POST', 'clock', { advance: milliseconds })
      ahead += milliseconds
    },
  }
}
