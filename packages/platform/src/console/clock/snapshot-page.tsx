import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { Confirm } from '../../site-kit/confirm.tsx'
import { clockPath } from '../../site-kit/header.tsx'
import { withNotice } from '../../site-kit/notices.tsx'
import { Facts, Head } from '../../site-kit/panel.tsx'
import { Form, Notice } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { Table } from '../../site-kit/table.tsx'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { type NounChange, SnapshotError, type SnapshotHead } from '../../snapshots/snapshots.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { ConsoleFrame, sendConsole, sendConsoleProblem } from '../frame.tsx'
import { ClockPage } from './clock-page.tsx'
import { sizeWords } from './snapshot-panel.tsx'

const path = `${clockPath}/snapshots`

/** `/console/clock/snapshots`: takes a snapshot; below it, the page of each, which restores and deletes it. */
export function snapshotRoutes(site: Hono<SiteEnv>): void {
  site.get(path, (c) => c.redirect(`${clockPath}#snapshots`, 302))
  site.post(path, (c) => {
    const name = c.get('form').get('name')?.trim() ?? ''
    return orProblem(c, () => {
      c.env.call.context.snapshots.take(name === '' ? undefined : name)
      return c.redirect(withNotice(clockPath, 'taken'), 303)
    })
  })
  site.get(`${path}/:id`, (c) => {
    const found = c.env.call.context.snapshots.find(c.req.param('id'))
    return found === undefined ? missing(c) : orProblem(c, () => sendConsole(c, <SnapshotPage c={c} found={found} />))
  })
  site.post(`${path}/:id/restore`, (c) => {
    const { snapshots, world } = c.env.call.context
    const id = c.req.param('id')
    if (snapshots.find(id) === undefined) return missing(c)
    return orProblem(c, () => {
      const { name } = snapshots.restore(id)
      recordAudit(world, { actor: 'console', action: 'snapshot.restored', detail: name })
      return c.redirect(withNotice(clockPath, 'restored'), 303)
    })
  })
  site.post(`${path}/:id/delete`, (c) => {
    const { snapshots } = c.env.call.context
    const id = c.req.param('id')
    if (snapshots.find(id) === undefined) return missing(c)
    snapshots.remove(id)
    return c.redirect(withNotice(clockPath, 'removed'), 303)
  })
}

function missing(c: SiteContext): Response {
  return sendConsoleProblem(c, 404, 'There is no such snapshot. It was deleted, or it made room for newer ones.')
}

function orProblem(c: SiteContext, work: () => Response): Response {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    return sendConsole(c, <ClockPage c={c} snapshotProblem={error.message} />, { status: 409 })
  }
}

function SnapshotPage({ c, found }: { readonly c: SiteContext; readonly found: SnapshotHead }): Child {
  const { id, name, at, automatic, size } = found
  const changes = c.env.call.context.snapshots.compare(id)
  const token = formToken(c)
  return (
    <ConsoleFrame c={c} title="Snapshot" tab={clockPath}>
      <Head title={name} crumbs={<Crumbs above={[{ href: clockPath, name: 'Time' }]} name={`Snapshot ${id}`} />} />
      <div class="panel">
        <div class="in">
          <Facts
            facts={[
              ['Date', showMoment(at)],
              ['Now', showMoment(c.env.call.context.world.clock.now())],
              ['Taken', automatic ? 'automatically, before a jump' : 'by you'],
              ['Size', sizeWords(size)],
            ]}
          />
        </div>
      </div>
      <section class="part" aria-labelledby="since">
        <header>
          <h2 id="since">Changes since this snapshot</h2>
        </header>
        <div class="panel">
          {changes.length === 0 ? (
            <p class="in soft">Only the date changed.</p>
          ) : (
            <Table
              label="Changes since this snapshot"
              columns={['What', 'Added', 'Removed', 'Changed']}
              rows={changes.map(rowOf)}
            />
          )}
        </div>
      </section>
      <Notice>
        <p>
          Restoring puts the world back to this snapshot, including its date and everybody’s sessions. Changes made
          since then are lost. To keep them, take a snapshot first.
        </p>
      </Notice>
      <div class="row">
        <Form action={`${path}/${id}/restore`} token={token}>
          <button type="submit" class="button primary">
            Restore this snapshot
          </button>
        </Form>
        <a class="button" href={clockPath}>
          Cancel
        </a>
      </div>
      <Confirm
        action={`${path}/${id}/delete`}
        token={token}
        button="Delete this snapshot"
        loses="Deletes only the snapshot. The world stays as it is."
      />
    </ConsoleFrame>
  )
}

function rowOf({ one, many, added, removed, changed }: NounChange): Child[] {
  const most = Math.max(added, removed, changed)
  return [most === 1 ? one : many, ...[added, removed, changed].map((count) => (count === 0 ? '' : String(count)))]
}
