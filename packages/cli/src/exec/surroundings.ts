import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment } from '../server/environment.ts'
import { trustAddition, trustBundle } from '../server/trust-bundle.ts'
import type { Environment } from '../server/upstream-proxy.ts'
import { firstAccount } from '../world-summary.ts'
import type { Reached } from './reach.ts'

/** What is around a program that is to find Instagram on this machine; disposing of it removes its files. */
export interface Surroundings extends Disposable {
  /** Its environment. */
  readonly environment: Environment
}

/** Makes an environment in which programs reach a platform by Meta's own names. @param parent What they would have else. */
export function surroundings(reached: Reached, parent: Environment): Surroundings {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-exec-'))
  const file = (name: string, text: string): string => {
    const path = join(directory, name)
    writeFileSync(path, text)
    return path
  }
  return {
    environment: childEnvironment(parent, {
      proxy: reached.proxy,
      addition: file('addition.pem', trustAddition(parent, reached.certificate)),
      bundle: file('bundle.pem', trustBundle(parent, reached.certificate)),
      own: ownVariables(reached, file('ca.pem', reached.certificate)),
    }),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  }
}

/** Darkroom's own variables. The password is known of worlds made here; of a stored one there is a hash only. */
function ownVariables({ url, summary }: Reached, caPath: string): Environment {
  const account = firstAccount(summary)
  return {
    DARKROOM_URL: url,
    DARKROOM_APP_ID: summary.app?.instagramAppId,
    DARKROOM_APP_SECRET: summary.app?.instagramAppSecret,
    DARKROOM_REDIRECT_URI: summary.app?.redirectUri,
    DARKROOM_USERNAME: account?.username,
    DARKROOM_PASSWORD: account?.password,
    DARKROOM_CA: caPath,
  }
}
