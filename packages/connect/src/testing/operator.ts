import { proofIn, type TestBrowser, type TestWorld } from './world.ts'

/** A browser in which an operator is signed in, and what its forms have to send back. */
export interface Operator {
  readonly browser: TestBrowser
  /** Opens a page and returns its text. */
  page(path: string): Promise<string>
  /** Posts a form of these pages. */
  post(path: string, form?: Record<string, string>): Promise<Response>
}

/** Signs in by a one-time link. */
export async function signIn(world: TestWorld): Promise<Operator> {
  const browser = world.browser()
  const url = (await world.connect.admin.createLink()).reveal()
  const answer = await browser.post(url, { proof: proofIn(await (await browser.get(url)).text()) })
  if (answer.status !== 303) throw new Error(`Not signed in: ${answer.status}`)
  const page = async (path: string): Promise<string> => (await browser.get(path)).text()
  const proof = proofIn(await page('/admin'))
  return { browser, page, post: (path, form = {}) => browser.post(path, { proof, ...form }) }
}
