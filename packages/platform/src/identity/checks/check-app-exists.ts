import type { Refusal, Refuse } from '../../explain/refusal.ts'
import { appOf, type Caller } from '../caller.ts'
import { refuseAs } from '../refuse-as.ts'

/** When an app is deleted, its tokens stop working on both hosts. @throws Refusal */
export function checkAppExists(caller: Caller): void {
  const app = appOf(caller)
  if (app === undefined || app.state === 'deleted') throw ofDeletedApp(refuseAs(caller))
}

/** The refusal for a token of a deleted app. */
export function ofDeletedApp(refuse: Refuse): Refusal {
  return refuse('tokenAppDeleted', {
    rule: 'identity/checks/check-app-exists',
    parameter: 'access_token',
    received: 'a token of a deleted app',
    expected: 'a token of an app that exists',
    fix: 'Create the app again in the App Dashboard, and send the person through its window again. Tokens of the deleted app never work again.',
  })
}
