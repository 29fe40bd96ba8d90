import { appOf, type Caller } from '../caller.ts'
import { refuseAs } from '../refuse-as.ts'

/** All tokens of an app that Meta has blocked or deactivated are refused, on both hosts. @throws Refusal */
export function checkAppState(caller: Caller): void {
  const app = appOf(caller)
  if (app?.state !== 'blocked' && app?.state !== 'deactivated') return
  const stopped = stops[app.state]
  throw refuseAs(caller)(stopped.name, {
    rule: 'identity/checks/check-app-state',
    parameter: 'access_token',
    received: `a token of ${app.name}, which ${stopped.how}`,
    expected: 'an app that is active',
    fix: `The owner of the app has to ${stopped.helps} in the App Dashboard. In this world, make the app active again.`,
  })
}

const stops = {
  blocked: { name: 'appBlocked', how: 'Meta blocked', helps: 'appeal' },
  deactivated: { name: 'appDeactivated', how: 'nobody used for ninety days', helps: 'reactivate it' },
} as const
