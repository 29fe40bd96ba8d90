import type { Hono } from 'hono'
import { readWork, workLag } from '../admin/read-records.ts'
import { listSessions, revokeSessions } from '../admin/session.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { rotateKeyring } from '../keys/rotate.ts'
import { readFindings, reviewNow } from '../operating/review-work.ts'
import { nudge } from '../work/work.ts'
import { Frame } from './frame.tsx'
import { actorIn, type PageEnv, textOf } from './page-env.ts'
import { distanceOf, Empty, lengthOf, Moment, Panel, ProofForm, Table } from './parts.tsx'

/** How somebody signed in: by a one-time link, or as an address that the OpenID provider vouched for. */
function signedInBy(who: string): string {
  return who === 'link' ? 'By a sign-in link' : who
}

/** Work, review, keyring and sessions. */
export function addOperatingRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/work', async (c) => {
    const context = c.get('connect')
    const [due, stuck, lag] = await Promise.all([
      readWork(context, 'due', 50),
      readWork(context, 'stuck', 50),
      workLag(context),
    ])
    const now = context.now()
    return c.html(
      <Frame
        c={c}
        title="Work"
        lead={lag < 1000 ? 'Nothing is overdue.' : `The oldest task is ${lengthOf(lag)} overdue.`}
      >
        <Panel title="Failed, will be retried" note="the log has the cause">
          {stuck.length === 0 ? (
            <Empty title="No failures">No task is failing.</Empty>
          ) : (
            <Table
              heads={['Work', 'Failures', 'Last error', 'Next attempt', '']}
              rows={stuck.map(({ id, failures, lastError, dueAt }) => [
                <code>{id}</code>,
                failures,
                lastError,
                distanceOf(dueAt, now),
                <ProofForm c={c} action="/admin/work">
                  <input type="hidden" name="work" value={id} />
                  <button class="button tiny" type="submit" aria-label={`Retry ${id} now`}>
                    Retry now
                  </button>
                </ProofForm>,
              ])}
            />
          )}
        </Panel>
        <Panel title="Scheduled">
          <Table
            heads={['Work', 'Due', 'Starts', 'Claimed by']}
            rows={due.map(({ id, dueAt, owner }) => [
              <code>{id}</code>,
              <Moment at={dueAt} />,
              distanceOf(dueAt, now),
              owner !== null && <code>{owner}</code>,
            ])}
          />
        </Panel>
      </Frame>,
    )
  })
  app.post('/admin/work', async (c) => {
    const context = c.get('connect')
    const [, kind = '', subject = ''] = /^([\w-]+)\/(.+)$/.exec(await textOf(c, 'work')) ?? []
    await context.store.transaction(async (db) => {
      await nudge(db, kind, subject, context.now())
      await recordAudit(db, context, {
        tenantId: null,
        actor: actorIn(c),
        action: 'work.tried-now',
        subject: `${kind}/${subject}`.slice(0, 200),
      })
    })
    return c.redirect('/admin/work', 303)
  })

  app.get('/admin/review', async (c) => {
    const findings = await readFindings(c.get('connect'))
    return c.html(
      <Frame
        c={c}
        title="Review"
        lead="A weekly check of what changes over time: permissions, redirect URIs, API versions and secrets."
        actions={
          <ProofForm c={c} action="/admin/review">
            <button class="button primary" type="submit">
              Review now
            </button>
          </ProofForm>
        }
      >
        <Panel title="Findings">
          {findings.length === 0 ? (
            <Empty title="No findings">The last review found nothing to fix.</Empty>
          ) : (
            <Table
              heads={['Finding', 'About', 'First seen', 'How to fix']}
              rows={findings.map(({ level, what, about, firstSeenAt, fix }) => [
                <span>
                  <span class={level === 'failure' ? 'dot bad' : 'dot warn'} aria-hidden="true" /> <b>{what}</b>
                </span>,
                about,
                <Moment at={firstSeenAt} />,
                fix,
              ])}
            />
          )}
        </Panel>
      </Frame>,
    )
  })
  app.post('/admin/review', async (c) => {
    await reviewNow(c.get('connect'))
    return c.redirect('/admin/review', 303)
  })

  app.get('/admin/keyring', async (c) => {
    const entries = await c.get('connect').vault.list()
    const isRotating = entries.some(({ state }) => state === 'pending' || state === 'retiring')
    return c.html(
      <Frame
        c={c}
        title="Keyring"
        lead="Each token has its own key, encrypted with a key of this keyring. The root key encrypts the keyring. No key is ever shown."
        actions={
          <ProofForm c={c} action="/admin/keyring">
            <button class="button primary" type="submit" disabled={isRotating}>
              {isRotating ? 'Rotating' : 'Rotate'}
            </button>
          </ProofForm>
        }
      >
        <Panel title="Keys" note="keep an old root key as long as you keep backups that need it">
          <Table
            heads={['Key', 'State', 'Created', 'Changed', 'Root key']}
            rows={entries.map(({ kid, state, createdAt, changedAt, rootId }) => [
              <code>{kid}</code>,
              state,
              <Moment at={createdAt} />,
              <Moment at={changedAt} />,
              <code>{rootId}</code>,
            ])}
          />
        </Panel>
      </Frame>,
    )
  })
  app.post('/admin/keyring', async (c) => {
    const context = c.get('connect')
    await rotateKeyring(context)
    await context.store.run((db) =>
      recordAudit(db, context, { tenantId: null, actor: actorIn(c), action: 'keyring.rotated', subject: 'keyring' }),
    )
    return c.redirect('/admin/keyring', 303)
  })

  app.get('/admin/sessions', async (c) => {
    const sessions = await listSessions(c.get('connect'))
    const own = c.get('session').id
    return c.html(
      <Frame c={c} title="Sessions" lead="Browsers that are signed in to these pages.">
        <Panel title="Sessions" unheaded>
          <Table
            heads={['Who', 'Signed in', 'Last seen', '']}
            rows={sessions.map(({ id, who, createdAt, seenAt }) => [
              id === own ? (
                <>
                  <b>This browser</b>
                  <p class="faint">{signedInBy(who)}</p>
                </>
              ) : (
                signedInBy(who)
              ),
              <Moment at={createdAt} />,
              <Moment at={seenAt} />,
              <ProofForm c={c} action="/admin/sessions">
                <input type="hidden" name="session" value={id} />
                <button class="button tiny danger" type="submit">
                  Sign out
                </button>
              </ProofForm>,
            ])}
          />
        </Panel>
      </Frame>,
    )
  })
  app.post('/admin/sessions', async (c) => {
    await revokeSessions(c.get('connect'), actorIn(c), await textOf(c, 'session'))
    return c.redirect('/admin/sessions', 303)
  })
}
