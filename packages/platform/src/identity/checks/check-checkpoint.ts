import type { TokenCaller } from '../caller.ts'
import { refuseAs } from '../refuse-as.ts'

/** While a person or account has to pass a checkpoint, their tokens are refused. @throws Refusal */
export function checkCheckpoint(caller: TokenCaller): void {
  const checkpointed = caller.kind === 'account' ? caller.token.checkpointed : caller.token.person.checkpointed
  if (checkpointed === 0) return
  const [whose, site] = caller.kind === 'account' ? ['an account', 'Instagram'] : ['a person', 'Facebook']
  throw refuseAs(caller)('checkpointed', {
    rule: 'identity/checks/check-checkpoint',
    parameter: 'access_token',
    received: `a token of ${whose} that has to pass a checkpoint`,
    fix: `The person must sign in to ${site} and follow the instructions there; the token works again afterwards.`,
  })
}
