import { tokenKind } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { type AuthorizationCode, findAuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import { findLoginClient } from '../login-client.ts'

/** A code as the redirect page received it: ready to be exchanged, or why not. */
export type ReceivedCode =
  | { readonly problem?: never; readonly text: string; readonly code: AuthorizationCode; readonly app: ClientApp }
  | { readonly problem: string }

/** Looks a code up without redeeming it. @returns undefined when there is none. */
export function readCode(world: World, text: string | undefined): ReceivedCode | undefined {
  if (text === undefined) return undefined
  const code = findAuthorizationCode(world, text)
  if (code === undefined) return { problem: unknown(text) }
  if (code.usedAt !== null) return { problem: 'This code was exchanged already, and a code is good once.' }
  if (code.expiresAt <= world.clock.now()) return { problem: over(code) }
  const app = findLoginClient(world, code.appId, code.login)
  if (app === undefined || code.removedAt !== null) return { problem: 'The app of this code is gone, or was removed.' }
  return { text, code, app }
}

/** Why a code cannot be exchanged, and what to do. */
export function CodeProblem({ problem }: { readonly problem: string }): Child {
  return (
    <Notice>
      <p>
        {problem} Open the authorization window again from <a href="/">the console</a>.
      </p>
    </Notice>
  )
}

function over({ login }: AuthorizationCode): string {
  const minutes = Math.round((tokenKind(login, 'authorizationCode').lifetime ?? 0) / 60)
  return minutes === 60 ? "This code's hour is over." : `This code's ${minutes} minutes are over.`
}

function unknown(text: string): string {
  if (text.includes('#')) return 'This code ends in a fragment: leave out # and what is behind it.'
  return 'Nobody here gave out this code: it is of another world, or was not copied whole.'
}
