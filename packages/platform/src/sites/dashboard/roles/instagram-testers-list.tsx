import type { Role } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { linkTo } from '../../../base/hosts.ts'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { listInstagramTesters } from '../../../world/records/instagram-testers.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'

/** What was typed to add somebody to a list, and why it was refused. */
export interface RolesRefusal {
  readonly list: Role | 'instagram-testers'
  readonly typed: string
  readonly problem: string
}

/** Roles > Roles > Instagram Testers. */
export function InstagramTesters(props: {
  readonly visit: AppVisit
  readonly refusal: RolesRefusal | undefined
}): Child {
  const { visit, refusal } = props
  const testers = listInstagramTesters(visit.world, visit.app.id)
  const settings = linkTo(visit.c.env.call.destination, 'www.instagram.com', '/accounts/manage_access/')
  return (
    <section class="card" id="instagram-testers">
      <h2>Instagram Testers</h2>
      <p class="small soft">
        Instagram accounts that can authorize the app while it is in Development. Each accepts its invitation itself,
        signed in to Instagram, under Edit Profile &gt; <a href={settings}>Apps and Websites</a> &gt; Tester Invites.
      </p>
      {testers.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <table class="stacked">
          <tbody>
            {testers.map((tester) => (
              <TesterRow visit={visit} tester={tester} />
            ))}
          </tbody>
        </table>
      )}
      {may(visit, 'editsRoles') ? (
        <details open={refusal !== undefined}>
          <summary>Add Instagram Testers</summary>
          <Form action={appLink(visit, `${appPages.roles}instagram-testers/add/`)} token={formToken(visit.c)}>
            <Field
              name="username"
              label="Instagram username"
              value={refusal?.typed ?? ''}
              problem={refusal?.problem}
              required
            />
            <button type="submit" class="quiet">
              Send invitation
            </button>
          </Form>
        </details>
      ) : null}
    </section>
  )
}

function TesterRow(props: {
  readonly visit: AppVisit
  readonly tester: ReturnType<typeof listInstagramTesters>[number]
}): Child {
  const { visit, tester } = props
  const accepted = tester.state === 'accepted'
  return (
    <tr>
      <td>
        {tester.username}
        <div class="small soft code id">{tester.accountId}</div>
      </td>
      <td>
        <span class={accepted ? 'badge good' : 'badge warn'}>{accepted ? 'Accepted' : 'Pending'}</span>
      </td>
      <td>
        {may(visit, 'editsRoles') ? (
          <Form action={appLink(visit, `${appPages.roles}instagram-testers/remove/`)} token={formToken(visit.c)}>
            <input type="hidden" name="account" value={tester.accountId} />
            <button type="submit" class="link" aria-label={`Remove ${tester.username} from Instagram Testers`}>
              Remove
            </button>
          </Form>
        ) : null}
      </td>
    </tr>
  )
}
