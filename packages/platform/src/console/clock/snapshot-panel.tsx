import type { Child } from 'hono/jsx'
import { clockPath } from '../../site-kit/header.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { shortMoment } from './clock-words.ts'

/** The snapshots, and the form that takes one. */
export function SnapshotPanel({
  c,
  problem,
}: {
  readonly c: SiteContext
  readonly problem: string | undefined
}): Child {
  const { snapshots, world } = c.env.call.context
  const list = snapshots.list()
  const now = world.clock.now()
  const bytes = list.reduce((sum, { size }) => sum + size, 0)
  return (
    <section class="part" aria-labelledby="snapshots">
      <header>
        <h2 id="snapshots">Snapshots</h2>
        {list.length === 0 ? null : (
          <span class="faint small">
            {list.length}, together {sizeWords(bytes)}
          </span>
        )}
      </header>
      <div class="panel">
        {list.length === 0 ? (
          <p class="in soft">
            No snapshots yet. A snapshot keeps the whole world at one moment, so you can return to it.
          </p>
        ) : (
          <table class="table lists" aria-label="Snapshots">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Its date</th>
                <th scope="col">
                  <span class="unseen">Action</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map(({ id, name, at, automatic }) => (
                <tr>
                  <td class="breaks">
                    <b>{name}</b> {automatic ? <span class="badge">automatic</span> : null}
                  </td>
                  <td data-of="Its date" class="mono nowrap">
                    {shortMoment(at, now)}
                  </td>
                  <td class="right tight">
                    <a
                      class="button tiny"
                      href={`${clockPath}/snapshots/${id}`}
                      aria-label={`Open the snapshot ${name}`}
                    >
                      Open
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Form action={`${clockPath}/snapshots`} token={formToken(c)} class="in gap">
          <div class="row">
            <label class="unseen" for="name">
              Name of the snapshot
            </label>
            <input
              class="input"
              id="name"
              name="name"
              autocomplete="off"
              maxlength={60}
              placeholder="Snapshot name"
              {...(problem === undefined
                ? {}
                : { 'aria-invalid': 'true' as const, 'aria-describedby': 'name-problem' })}
            />
            <button class="button" type="submit">
              <Icon name="film" />
              Take a snapshot
            </button>
          </div>
          {problem === undefined ? null : (
            <p class="problem" id="name-problem" role="alert">
              {problem}
            </p>
          )}
        </Form>
      </div>
    </section>
  )
}

/** Bytes in the unit that fits. */
export function sizeWords(bytes: number): string {
  return bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`
}
