import { logins } from '@darkroom/contract'
import type { Call, Context } from '../../call.ts'
import { explain } from '../../explain/explain.ts'
import { Refusal } from '../../explain/refusal.ts'
import type { Asked } from './asked.ts'
import { buildCall } from './build-call.ts'
import { checkFile } from './check-file.ts'
import { ExplorerProblem } from './explorer-problem.ts'
import { sendCall } from './send-call.ts'
import { keptTokens } from './token/kept-tokens.ts'
import { takeToken } from './token/take-token.ts'
import { appsToken } from './token/token-choices.ts'

/** The key of the token that somebody put into the form. */
const pasted = 'pasted'

/** Whether a token was put into the form before. */
export function hasPasted({ world }: Context): boolean {
  return keptTokens(world).get(pasted) !== undefined
}

/** Whose token is sent: the one that is chosen, the one that was put into the form before, or this one. */
export type WhichToken = 'the chosen one' | 'the one before' | { readonly token: string }

/**
 * Sends a call. Without an app or a name, it is sent without a token.
 *
 * @returns Its id in the log.
 * @throws ExplorerProblem when there is no token to send it with, or no file where it sends one.
 */
export async function explore(call: Call, asked: Asked, which: WhichToken): Promise<string> {
  const { context } = call
  if (typeof which === 'object') keptTokens(context.world).keep(pasted, which.token)
  const built = buildCall(asked)
  checkFile(built)
  const token = which === 'the chosen one' ? chosenToken(call, asked) : keptTokens(context.world).get(pasted)
  const id = await sendCall(context, built, token)
  if (id === undefined)
    throw new ExplorerProblem('The call was sent, but it is not in the request log.', 'Send it again.')
  return id
}

function chosenToken(call: Call, { client, who, as }: Asked): string | undefined {
  if (client === undefined || (who === '' && as !== appsToken)) return undefined
  try {
    return takeToken(call.context, client, who, as)
  } catch (error) {
    if (error instanceof TypeError) throw new ExplorerProblem(withoutKey(error.message), unnamedFix)
    if (!(error instanceof Refusal)) throw error
    const { message } = explain(call, error)
    const label = logins[client.login].label
    throw new ExplorerProblem(
      `${who} has not authorized ${client.name}, and cannot with ${label}. Instagram says: ${message}`,
      error.explanation.fix,
    )
  }
}

const unnamedFix = 'Choose a person of this world, or paste a token.'

/** These messages begin with the key of the API that they are about. */
function withoutKey(message: string): string {
  return message.replace(/^(?:username|app|url): /, '').replace(/^./, (letter) => letter.toUpperCase())
}
