/** The suite as a worker: answers with its results. */
import { runSuite } from './suite.ts'
import { surroundingsOf } from './surroundings.ts'

interface Bindings {
  /** The server of Darkroom's. */
  readonly DARKROOM_URL: string
}

const worker: { fetch(request: Request, bindings: Bindings): Promise<Response> } = {
  fetch: async (_request, { DARKROOM_URL }) =>
    Response.json(await runSuite(await surroundingsOf(DARKROOM_URL, undefined))),
}
// oxlint-disable-next-line import/no-default-export -- what workerd asks of a module
export default worker
