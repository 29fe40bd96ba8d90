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
        lead={lag < 1000 ? 'Nothing is late.' : `The oldest has been due for ${lengthOf(lag)}.`}
      >
        <Panel title="Failed, and tried again later" note="the log has the cause of each">
          {stuck.length === 0 ? (
            <Empty title="None">No work has failed.</Empty>
          ) : (
            <Table
              heads={['Work', 'Failures', 'Last error', 'Tried again', '']}
              rows={stuck.map(({ id, failures, lastError, dueAt }) => [
                <code>{id}</code>,
                failures,
                lastError,
                distanceOf(dueAt, now),
                <ProofForm c={c} action="/admin/work">
                  <input type="hidden" name="work" value={id} />
                  <button class="button tiny" type="submit" aria-label={`Try ${id} now`}>
                    Try it now
                  </button>
                </ProofForm>,
              ])}
            />
          )}
        </Panel>
        <Panel title="Next">
          <Table
            heads={['Work', 'Due', 'In', 'Done by']}
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
        lead="What changes by itself while nobody looks: permissions, addresses, versions, secrets. Looked at once a week."
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
            <Empty title="Nothing to see to">The last review found everything as it should be.</Empty>
          ) : (
            <Table
              heads={['What', 'About', 'Found since', 'What to do']}
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
        lead="A key of the keyring wraps the key of each token, and the root key wraps the keyring. Neither is ever shown."
        actions={
          <ProofForm c={c} action="/admin/keyring">
            <button class="button primary" type="submit" disabled={isRotating}>
              {isRotating ? 'Being rotated' : 'Rotate'}
            </button>
          </ProofForm>
        }
      >
        <Panel title="Keys" note="keep old root keys as long as backups">
          <Table
            heads={['Key', 'State', 'Made', 'Since', 'Wrapped with']}
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
      <Frame c={c} title="Sessions" lead="Who is signed in to these pages.">
        <Panel title="Signed in">
          <Table
            heads={['Who', 'Since', 'Seen', '']}
            rows={sessions.map(({ id, who, createdAt, seenAt }) => [
              id === own ? `${who}, this browser` : who,
              <Moment at={createdAt} />,
              <Moment at={seenAt} />,
              <ProofForm c={c} action="/admin/sessions">
                <input type="hidden" name="session" value={id} />
                <button class="button tiny danger" type="submit">
                  End it
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
