import type { Refusal, Refuse } from '../explain/refusal.ts'
import { appOf, type Caller } from './caller.ts'
import { refuseAs } from './refuse-as.ts'

/** The tokens of an app die with it, on both hosts. @throws Refusal */
export function checkAppExists(caller: Caller): void {
  const app = appOf(caller)
  if (app === undefined || app.state === 'deleted') throw ofDeletedApp(refuseAs(caller))
}

/** What a token of a deleted app is told. */
export function ofDeletedApp(refuse: Refuse): Refusal {
  return refuse('tokenAppDeleted', {
    rule: 'identity/check-app-exists',
    parameter: 'access_token',
    received: 'a token of a deleted app',
    expected: 'a token of an app that exists',
    fix: 'Create the app again in the App Dashboard, and send the person through its window: its old tokens stay dead.',
  })
}
