import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { linkTo } from '../../../base/hosts.ts'
import { checkOwnPassword } from '../../../site-kit/check-own-password.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signOut } from '../../../site-kit/site.ts'
import { findPersonByEmail, type Person } from '../../../world/records/people.ts'
import { appPages } from '../../dashboard/app-pages.ts'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { pagePath } from '../pages/page-visit.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { closePerson } from './close-person.ts'
import { findPersonTies, mustHandOver, type PersonTies } from './person-ties.ts'
import { SettingsFrame, settingsPath } from './settings-frame.tsx'

const donePath = '/settings/deletion/done/'

/** `/settings/deletion/`: deletes whoever is signed in, at once and for good. */
export function deletePersonRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.post('/settings/deletion', (c) =>
    asPerson(c, settingsPath('deletion'), (person) => {
      const { world } = c.env.call.context
      const owner = { name: person.email, find: findPersonByEmail }
      const problem = checkOwnPassword(world, attempts, owner, c.get('form').get('password') ?? '')
      if (problem !== undefined) return sendDeletion(c, person, problem)
      if (closePerson(world, person, person.email) !== undefined) return sendDeletion(c, person)
      signOut(c, 'facebook')
      return c.redirect(facebookLink(c, donePath), 303)
    }),
  )
  site.get('/settings/deletion/done', (c) =>
    sendPage(
      c,
      <FacebookFrame c={c} title="Account deleted" width="narrow">
        <h1>The account is deleted</h1>
        <Notice good>
          <p>
            It is gone from this world. <a href={facebookLink(c, '/login/')}>Sign in as somebody else</a>
          </p>
        </Notice>
      </FacebookFrame>,
    ),
  )
}

/** What is deleted with an account, or what has to be handed over before. @param problem What was wrong with the password. */
export function sendDeletion(c: SiteContext, person: Person, problem?: string): Response {
  const ties = findPersonTies(c.env.call.context.world, person)
  const page = (
    <SettingsFrame
      c={c}
      current="deletion"
      about={`Deletes ${person.name} permanently. Facebook waits 30 days; Darkroom does not. Apps lose access and are notified, your roles on apps and your tasks on Pages end, and you are signed out everywhere. Your Instagram accounts stay.`}
    >
      {mustHandOver(ties) ? <HandOver c={c} ties={ties} /> : <DeletionForm {...{ c, person, ties, problem }} />}
    </SettingsFrame>
  )
  return sendPage(c, page, { status: problem === undefined ? 200 : 422 })
}

function HandOver({ c, ties }: { readonly c: SiteContext; readonly ties: PersonTies }): Child {
  const rolesOf = (id: string): string =>
    linkTo(c.env.call.destination, 'developers.facebook.com', `/apps/${id}/${appPages.roles}`)
  return (
    <Notice>
      <p>Your account cannot be deleted yet, because nobody else controls these:</p>
      <ul>
        {ties.apps.map(({ id, name }) => (
          <li>
            The app <a href={rolesOf(id)}>{name}</a>: make somebody else an administrator, or delete it.
          </li>
        ))}
        {ties.sharedPages.map(({ id, name }) => (
          <li>
            The Page <a href={facebookLink(c, pagePath(id))}>{name}</a>: give somebody else full control, or take the
            others’ tasks.
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function DeletionForm(props: {
  readonly c: SiteContext
  readonly person: Person
  readonly ties: PersonTies
  readonly problem: string | undefined
}): Child {
  const { c, person, ties, problem } = props
  return (
    <Panel id="confirm" title="Confirm">
      {ties.ownPages.length === 0 ? null : (
        <p>
          Nobody else has a task on {ties.ownPages.map(({ name }) => name).join(', ')}: deleted with your account, and
          unlinked from Instagram.
        </p>
      )}
      <Form action={facebookLink(c, '/settings/deletion/')} token={formToken(c)}>
        <input type="text" name="username" value={person.email} autocomplete="username" readonly hidden />
        <Field
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          problem={problem}
          required
        />
        <div class="field">
          <button type="submit" class="button danger">
            Delete {person.name}
          </button>
        </div>
      </Form>
    </Panel>
  )
}
