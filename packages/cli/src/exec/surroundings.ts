import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Login } from '@darkroom/contract'
import { childEnvironment } from '../server/environment.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import { trustAddition, trustBundle } from '../server/tls/trust-bundle.ts'
import { openTemporary } from '../temporary.ts'
import { whoSignsIn } from '../world-summary.ts'
import { nodeAgents, requireFirst } from './node-agents.ts'
import type { Reached } from './reach.ts'

/** What is around a program that is to find Instagram on this machine; disposing of it removes its files. */
export interface Surroundings extends Disposable {
  /** Its environment. */
  readonly environment: Environment
}

/**
 * Makes an environment in which programs reach a proxy of Darkroom's by Meta's own names.
 *
 * @param parent What they would have else.
 * @param own Darkroom's own variables, beside `DARKROOM_CA`.
 */
export function surroundings(
  { proxy, certificate }: Pick<Reached, 'proxy' | 'certificate'>,
  parent: Environment,
  own: Environment,
): Surroundings {
  const directory = openTemporary('exec')
  const file = (name: string, text: string): string => {
    const path = join(directory.path, name)
    writeFileSync(path, text)
    return path
  }
  return {
    environment: childEnvironment(parent, {
      proxy,
      addition: file('addition.pem', trustAddition(parent, certificate)),
      bundle: file('bundle.pem', trustBundle(parent, certificate)),
      own: {
        ...own,
        DARKROOM_CA: file('ca.pem', certificate),
        NODE_OPTIONS: requireFirst(parent.NODE_OPTIONS, file('agents.cjs', nodeAgents)),
      },
    }),
    [Symbol.dispose]: () => directory[Symbol.dispose](),
  }
}

/**
 * Darkroom's own variables, with the values of the app of a login. One that the world has no value for is left out, also where the parent has it: it would be another
 * world's. The password is known of worlds made here; of a stored one there is a hash only.
 */
export function loginVariables({ url, summary }: Reached, login: Login | undefined): Environment {
  const app = login === undefined ? undefined : summary.logins[login]
  const who = login === undefined ? {} : whoSignsIn(summary, login)
  return {
    DARKROOM_URL: url,
    DARKROOM_LOGIN: login,
    DARKROOM_APP_ID: app?.clientId,
    DARKROOM_APP_SECRET: app?.clientSecret,
    DARKROOM_REDIRECT_URI: app?.redirectUri,
    DARKROOM_USERNAME: who.username,
    DARKROOM_PASSWORD: who.password,
    DARKROOM_PAGE_ID: app?.pageId,
    DARKROOM_ACCOUNT_ID: app?.accountId,
  }
}
