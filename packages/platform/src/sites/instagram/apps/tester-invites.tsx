import type { InviteState } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import {
  acceptTesterInvite,
  findInstagramTester,
  type InstagramTester,
  listTesterInvites,
  removeInstagramTester,
} from '../../../world/records/apps/instagram-testers.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { instagramLink } from '../frame.tsx'
import type { NoticeName } from '../notices.ts'
import { Day } from '../settings/day.tsx'
import { answerForm, asAccount } from '../settings/settings.tsx'

const tab = '/accounts/manage_access/?tab=tester_invites'

type Invite = InstagramTester & { readonly appName: string }

/** What can be done with an invitation: in which state it must be, and what is said after. */
const answers = {
  accept: { label: 'Accept', from: 'pending', act: acceptTesterInvite, notice: 'invite-accepted' },
  decline: { label: 'Decline', from: 'pending', act: removeInstagramTester, notice: 'invite-declined' },
  leave: { label: 'Leave', from: 'accepted', act: removeInstagramTester, notice: 'tester-left' },
} as const satisfies Record<
  string,
  { label: string; from: InviteState; act: typeof acceptTesterInvite; notice: NoticeName }
>

type Answer = keyof typeof answers

/** Accepting and declining invitations to test an app, and leaving one. */
export function testerInviteRoutes(site: Hono<SiteEnv>): void {
  for (const name of Object.keys(answers) as Answer[]) {
    site.get(`/accounts/manage_access/${name}`, (c) => c.redirect(instagramLink(c, tab), 302))
    site.post(`/accounts/manage_access/${name}`, (c) =>
      asAccount(c, 'Apps and Websites', (account) => {
        const { world } = c.env.call.context
        const { from, act, notice } = answers[name]
        const appId = c.get('form').get('app_id') ?? ''
        if (findInstagramTester(world, appId, account.id)?.state !== from) return answerForm(c, tab, 'invite-gone')
        world.database.transaction(() => {
          act(world, appId, account.id)
          recordAudit(world, { actor: account.username, action: `invite.${name}`, detail: appId })
        })
        return answerForm(c, tab, notice)
      }),
    )
  }
}

/** Invitations that wait for an answer, and the apps this account tests. */
export function TesterInvites({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const invites = listTesterInvites(c.env.call.context.world, account.id)
  const pending = invites.filter(({ state }) => state === 'pending')
  const accepted = invites.filter(({ state }) => state === 'accepted')
  return (
    <>
      <p class="soft">
        An app in development works only with accounts that accepted to test it. Accepting gives it nothing to read yet:
        the app still has to ask you.
      </p>
      <section class="part gap" aria-labelledby="pending">
        <h2 id="pending">Waiting for your answer</h2>
        {pending.length === 0 ? <p class="soft">No invitation is waiting.</p> : null}
        {pending.map((invite) => (
          <InviteCard c={c} invite={invite} choices={['accept', 'decline']}>
            Invited on <Day moment={invite.invitedAt} />
          </InviteCard>
        ))}
      </section>
      <section class="part gap" aria-labelledby="accepted">
        <h2 id="accepted">You are a tester of</h2>
        {accepted.length === 0 ? <p class="soft">You test no app.</p> : null}
        {accepted.map((invite) => (
          <InviteCard c={c} invite={invite} choices={['leave']}>
            Accepted on <Day moment={invite.acceptedAt ?? invite.invitedAt} />. Leave, and the app can no longer use
            this account while it is in development.
          </InviteCard>
        ))}
      </section>
    </>
  )
}

function InviteCard(props: {
  readonly c: SiteContext
  readonly invite: Invite
  readonly choices: readonly Answer[]
  readonly children?: Child
}): Child {
  const { c, invite, choices, children } = props
  return (
    <article class="panel">
      <div class="in gap">
        <h3>{invite.appName}</h3>
        <p class="small soft">{children}</p>
        <div class="row">
          {choices.map((name) => (
            <Form action={instagramLink(c, `/accounts/manage_access/${name}/`)} token={formToken(c)}>
              <input type="hidden" name="app_id" value={invite.appId} />
              <button
                type="submit"
                class={name === 'accept' ? 'button primary' : 'button'}
                aria-label={`${answers[name].label}: ${invite.appName}`}
              >
                {answers[name].label}
              </button>
            </Form>
          ))}
        </div>
      </div>
    </article>
  )
}
