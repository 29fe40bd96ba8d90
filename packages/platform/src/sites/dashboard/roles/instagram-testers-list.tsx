import type { Child } from 'hono/jsx'
import { linkTo } from '../../../base/hosts.ts'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listInstagramTesters } from '../../../world/records/apps/instagram-testers.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { AddToList, type RolesRefusal } from './add-to-list.tsx'

/** Roles > Roles > Instagram Testers. */
export function InstagramTesters(props: {
  readonly visit: AppVisit
  readonly refusal: RolesRefusal | undefined
}): Child {
  const { visit, refusal } = props
  const testers = listInstagramTesters(visit.world, visit.app.id)
  const invites = linkTo(visit.c.env.call.destination, 'www.instagram.com', '/accounts/manage_access/')
  const edits = may(visit, 'editsRoles')
  return (
    <Panel id="instagram-testers" title="Instagram Testers" note="Instagram accounts" flush>
      <div class="in soft">
        <p>
          They can authorize the app while it is in Development. Each account accepts its invitation itself, signed in
          to Instagram, under Edit Profile &gt; <a href={invites}>Apps and Websites</a> &gt; Tester Invites.
        </p>
      </div>
      {testers.length === 0 ? (
        <Empty title="No Instagram Testers yet">
          <p>Invite an account, and have it accept.</p>
        </Empty>
      ) : (
        <Table
          label="Instagram Testers"
          columns={['Account', 'Invitation', ...(edits ? ['Change'] : [])]}
          rows={testers.map((tester) => [
            <>
              <strong>{tester.username}</strong>
              <div>
                <code class="id copyable soft">{tester.accountId}</code>
              </div>
            </>,
            <Invitation accepted={tester.state === 'accepted'} />,
            ...(edits ? [<RemoveTester visit={visit} {...tester} />] : []),
          ])}
        />
      )}
      {edits ? (
        <div class="in">
          <AddToList
            visit={visit}
            list="instagram-testers"
            summary="Add Instagram Testers"
            about="The account gets an invitation, which it has to accept."
            field={{ name: 'username', label: 'Instagram username', type: 'text' }}
            button="Send invitation"
            refusal={refusal}
          />
        </div>
      ) : null}
    </Panel>
  )
}

function Invitation({ accepted }: { readonly accepted: boolean }): Child {
  return (
    <span class="state">
      <span class={accepted ? 'dot' : 'dot wait'} aria-hidden="true" />
      {accepted ? 'Accepted' : 'Pending'}
    </span>
  )
}

function RemoveTester(props: {
  readonly visit: AppVisit
  readonly accountId: string
  readonly username: string
}): Child {
  const { visit, accountId, username } = props
  return (
    <Confirm
      action={appLink(visit, `${appPages.roles}instagram-testers/remove/`)}
      token={formToken(visit.c)}
      fields={{ account: accountId }}
      button="Remove"
      label={`Remove ${username} from Instagram Testers`}
      loses={`${username} can no longer use the app while it is in Development, until you invite it again and it accepts.`}
    />
  )
}
