import { minute } from '../base/time.ts'
import type { Context } from '../context.ts'
import { dueBuckets, failingWork } from '../work/work.ts'
import type { Finding } from './finding.ts'

/** Work that failed so often is stuck. */
const stuckAfter = 5

/** Looks at everything that connect needs to work. */
export async function diagnose(context: Context): Promise<Finding[]> {
  return [
    await storeFinding(context),
    ...(await keyFindings(context)),
    await workFinding(context),
    ...(await stateFindings(context)),
    ...(await webhookFindings(context)),
  ]
}

async function storeFinding({ store }: Context): Promise<Finding> {
  const { count } = await store.run((db) =>
    db
      .selectFrom('connection')
      .select((q) => q.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  await store.checkpoint?.()
  return { level: 'ok', about: 'store', what: `${store.kind}, ${count} connections`, fix: null }
}

async function keyFindings({ vault, store, development }: Context): Promise<Finding[]> {
  const entries = await vault.list()
  const findings: Finding[] = entries
    .filter(({ state }) => state !== 'retired')
    .map(({ kid, state, rootId }) => ({
      level: 'ok',
      about: 'keyring',
      what: `${kid} is ${state}, wrapped with ${rootId}`,
      fix: null,
    }))
  const known = entries.map(({ kid }) => kid)
  const used = await store.run((db) =>
    db.selectFrom('connection').select('kid').distinct().where('kid', 'is not', null).execute(),
  )
  for (const { kid } of used)
    if (kid !== null && !known.includes(kid))
      findings.push({
        level: 'failure',
        about: 'keyring',
        what: `Connections are sealed with ${kid}, which the keyring does not have.`,
        fix: 'Restore the table keyring from a backup that has it. Do not delete anything.',
      })
  if (development)
    findings.push({
      level: 'warning',
      about: 'keys',
      what: 'The root key is of development.',
      fix: 'Make your own: openssl rand -base64 32',
    })
  return findings
}

async function workFinding({ store, now }: Context): Promise<Finding> {
  const stuck = (await failingWork(store, 20)).filter(({ failures }) => failures >= stuckAfter)
  // A claim moves the moment to the end of its lease: what was claimed and is overdue has been left by who claimed it.
  const isOverdue = (await dueBuckets(store)).some(({ dueAt }) => dueAt < now() - 10 * minute)
  if (stuck.length > 0)
    return {
      level: 'warning',
      about: 'work',
      what: `Stuck: ${stuck.map(({ id, failures, lastError }) => `${id} (${failures} times, ${lastError})`).join(', ')}`,
      fix: 'The log has the cause of each. It is tried again at least once an hour.',
    }
  return !isOverdue
    ? { level: 'ok', about: 'work', what: 'nothing is overdue', fix: null }
    : {
        level: 'warning',
        about: 'work',
        what: 'Work has been due for more than ten minutes.',
        fix: 'Start a process that does work, or one more.',
      }
}

async function stateFindings({ store }: Context): Promise<Finding[]> {
  const states = await store.run((db) =>
    db
      .selectFrom('connection')
      .select(['state', (q) => q.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  )
  return states
    .filter(({ state }) => state !== 'healthy')
    .map(({ state, count }) => ({
      level: state === 'app-fault' ? 'failure' : 'warning',
      about: 'connections',
      what: `${count} ${state}`,
      fix: `GET /v1/connections?state=${state} says what each of them needs.`,
    }))
}

async function webhookFindings({ store }: Context): Promise<Finding[]> {
  const { events, accounts } = await store.run((db) =>
    db
      .selectFrom('strayEvent')
      .select((q) => [q.fn.countAll<number>().as('events'), q.fn.count<number>('accountId').distinct().as('accounts')])
      .executeTakeFirstOrThrow(),
  )
  const broken = await store.run((db) =>
    db.selectFrom('endpoint').select('id').where('state', '=', 'broken').orderBy('id').limit(20).execute(),
  )
  const findings: Finding[] = []
  if (events > 0)
    findings.push({
      level: 'warning',
      about: 'webhooks',
      what: `${events} events of ${accounts} accounts that nobody has connected`,
      fix: 'Connect the accounts, or have the app unsubscribed from them. Tests of the App Dashboard are among them.',
    })
  if (broken.length > 0)
    findings.push({
      level: 'warning',
      about: 'webhooks',
      what: `Switched off, since they failed for three days: ${broken.map(({ id }) => id).join(', ')}`,
      fix: 'Their tenants put them right and switch them on: PATCH /v1/endpoints/{id} {"enabled": true}.',
    })
  return findings
}
