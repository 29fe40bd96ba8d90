import { dayOf, type LoginEntry, logins } from '@darkroom/contract'
import { endOfName } from '../calls/operations-of-call.ts'
import { lookBackDays, usedNames } from '../calls/used-scopes.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { Finding } from './finding.ts'

/** Dated changes of the contract that touch calls that are really made, and the end of a login that is used. */
export async function callFindings(context: Context, app: ConnectApp, notice: number): Promise<Finding[]> {
  const today = dayOf(context.now())
  const soon = dayOf(context.now() + notice)
  const findings: Finding[] = []
  const tell = (about: string, what: string, until: string | undefined, fix: string): void => {
    if (until === undefined || until > soon) return
    const isOver = until <= today
    findings.push({
      level: isOver ? 'failure' : 'warning',
      about,
      what: `${what} ${isOver ? 'ended' : 'ends'} on ${until}.`,
      fix,
    })
  }
  const { label, until }: LoginEntry = logins[app.login]
  tell(`login ${app.login}`, label, until, 'Let owners connect again with another login.')
  for (const [name, count] of await usedNames(context, app))
    tell(
      `calls of ${app.login}`,
      `${name}, which calls use,`,
      endOfName(name),
      `Leave it out of those calls: there were ${count} in the last ${lookBackDays} days.`,
    )
  return findings
}
