import type { Context } from '../../call.ts'

/** Sends a request as one that came in. @returns Its id in the log, if it is there. */
export async function sendLogged({ respond, requests }: Context, request: Request): Promise<string | undefined> {
  try {
    await (await respond(request)).body?.cancel()
  } catch {
    // A fault cut the connection, and the log says so.
  }
  const [newest] = requests.list(1)
  const found = requests.list(50).find(({ id }) => requests.find(id)?.raw?.headers === request.headers)
  return (found ?? newest)?.id
}
