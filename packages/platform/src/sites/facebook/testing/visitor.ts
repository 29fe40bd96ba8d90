import type { Platform } from '../../../platform.ts'
import { samplePassword } from '../../../world-file/sample/sample.ts'
import { createVisitor, type Visitor } from '../../instagram/testing/visitor.ts'

export const facebook = 'https://www.facebook.com'

/** Somebody with a browser on www.facebook.com. @param site Where that is: the real host, or below another origin. */
export function facebookVisitor(platform: Pick<Platform, 'fetch'>, site: string = facebook): Visitor {
  const visitor = createVisitor(platform, site)
  return {
    ...visitor,
    signIn: async (email, password = samplePassword) =>
      visitor.send(await visitor.get(`${site}/login/`), { button: 'Sign in', fields: { email, password } }),
  }
}

/** A visitor who is signed in. */
export async function signedInTo(platform: Pick<Platform, 'fetch'>, email = 'dana@darkroom.test'): Promise<Visitor> {
  const visitor = facebookVisitor(platform)
  await visitor.signIn(email)
  return visitor
}
