import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { Facts, Fold, Panel } from '../../site-kit/panel.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { firstPages, firstPeople } from '../../world/at-a-glance.ts'
import { listPageRoles } from '../../world/records/pages.ts'
import { CheckpointForm } from '../checkpoint.tsx'
import { counted } from '../counted.ts'
import { Folded } from '../folded.tsx'

/** How many people, and how many Pages, the home page shows. */
const listed = 50

/** Who is on Facebook in this world, and the Pages there. */
export function PeoplePanel({ c }: { readonly c: SiteContext }): Child {
  const { world } = c.env.call.context
  const people = firstPeople(world, listed + 1)
  const pages = firstPages(world, listed + 1)
  return (
    <Panel
      id="people"
      title="People and Pages"
      link={{ href: pathBelow('www.facebook.com', '/'), name: 'Open Facebook' }}
    >
      {people.length === 0 ? <p class="soft">Nobody in this world is on Facebook.</p> : null}
      {people.length + pages.length === 0 ? null : (
        <Folded
          summary={`${counted(people.length, listed, 'person', 'people')}, ${counted(pages.length, listed, 'Page')}`}
        >
          <div class="folds">
            {people.slice(0, listed).map((person) => (
              <Fold summary={person.email}>
                <Facts
                  facts={[
                    ['Name', person.name],
                    ['E-mail address', person.confirmed === 1 ? 'confirmed' : 'not confirmed yet'],
                  ]}
                />
                <CheckpointForm c={c} name={person.email} checkpointed={person.checkpointed === 1} />
              </Fold>
            ))}
          </div>
          {pages.length === 0 ? null : <h3>Pages</h3>}
          <div class="folds">
            {pages.slice(0, listed).map((page) => (
              <Fold summary={page.name}>
                <Facts
                  facts={[
                    ['Page id', <code class="id">{page.id}</code>],
                    ['Instagram account', page.username ?? 'none is linked'],
                    ...listPageRoles(world, page.id).map(
                      ({ email, tasks }) => [email, tasks.replaceAll(',', ', ')] as const,
                    ),
                  ]}
                />
              </Fold>
            ))}
          </div>
          {people.length > listed || pages.length > listed ? (
            <p class="soft small">The first {listed} of each. There are more.</p>
          ) : null}
        </Folded>
      )}
    </Panel>
  )
}
