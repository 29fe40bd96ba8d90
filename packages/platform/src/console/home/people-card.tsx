import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import type { SiteContext } from '../../site-kit/site.ts'
import { firstPages, firstPeople } from '../../world/at-a-glance.ts'
import { listPageRoles } from '../../world/records/pages.ts'
import { CheckpointBadge, CheckpointForm } from '../checkpoint.tsx'
import { counted } from '../counted.ts'
import { Folded } from '../folded.tsx'

/** How many people, and how many Pages, the home page shows. */
const listed = 50

/** Who is on Facebook in this world, and the Pages there. */
export function PeopleCard({ c }: { readonly c: SiteContext }): Child {
  const { world } = c.env.call.context
  const people = firstPeople(world, listed + 1)
  const pages = firstPages(world, listed + 1)
  return (
    <section class="card" aria-labelledby="people">
      <h2 id="people">Facebook people and Pages</h2>
      {people.length === 0 ? <p class="soft">Nobody in this world is on Facebook.</p> : null}
      {people.length + pages.length === 0 ? null : (
        <Folded
          summary={`${counted(people.length, listed, 'person', 'people')}, ${counted(pages.length, listed, 'Page')}`}
        >
          {people.slice(0, listed).map((person) => (
            <details>
              <summary>
                {person.email} <CheckpointBadge checkpointed={person.checkpointed} />
              </summary>
              <dl>
                <dt>Name</dt>
                <dd>{person.name}</dd>
                <dt>E-mail address</dt>
                <dd>{person.confirmed === 1 ? 'confirmed' : 'waits to be confirmed'}</dd>
              </dl>
              <CheckpointForm c={c} name={person.email} checkpointed={person.checkpointed === 1} />
            </details>
          ))}
          {pages.length === 0 ? null : <h3>Pages</h3>}
          {pages.slice(0, listed).map((page) => (
            <details>
              <summary>{page.name}</summary>
              <dl>
                <dt>Page id</dt>
                <dd>
                  <code class="id">{page.id}</code>
                </dd>
                <dt>Instagram account</dt>
                <dd>{page.username ?? 'none is linked'}</dd>
                {listPageRoles(world, page.id).map(({ email, tasks }) => (
                  <>
                    <dt>{email}</dt>
                    <dd>{tasks.replaceAll(',', ', ')}</dd>
                  </>
                ))}
              </dl>
            </details>
          ))}
          {people.length > listed || pages.length > listed ? (
            <p class="soft small">The first {listed} of each. There are more.</p>
          ) : null}
        </Folded>
      )}
      <p>
        <a href={pathBelow('www.facebook.com', '/')}>Open Facebook in this world</a>
      </p>
    </section>
  )
}
