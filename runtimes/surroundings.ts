/** Where the suite runs: how Instagram is reached, and who stands in for the person at the authorization window. */
export interface Surroundings {
  /** The origin below which each host is a path; undefined: hosts are reached at their own addresses. */
  readonly base?: string | undefined
  /** Sends requests; undefined: the runtime's own. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** The world's time, Unix milliseconds. */
  readonly now: () => number
  /** Answers the authorization window, and says where the person is sent. */
  readonly authorize: (answer: WindowAnswer) => Promise<string>
}

/** What a person does at the authorization window. */
export interface WindowAnswer {
  readonly url: string
  readonly username: string
}

/**
 * Surroundings with a server of Darkroom's, by its control API.
 *
 * @param control The server: `http://localhost:4000`.
 * @param base The origin below which each host is a path; undefined: hosts are reached at their own addresses.
 */
export async function surroundingsOf(control: string, base: string | undefined): Promise<Surroundings> {
  const call = async (path: string, init?: RequestInit): Promise<Record<string, string>> => {
    const response = await fetch(`${control}/console/api/v1/${path}`, init)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, string>
  }
  const { now = '' } = await call('clock')
  const ahead = Date.parse(now) - Date.now()
  return {
    base,
    now: () => Date.now() + ahead,
    authorize: async (answer) => {
      const headers = { 'content-type': 'application/json' }
      const { location } = await call('authorize', { method: 'POST', headers, body: JSON.stringify(answer) })
      return location ?? ''
    },
  }
}
