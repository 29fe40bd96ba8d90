import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { type Person, setPersonConfirmed } from '../../../world/records/people.ts'
import { facebookLink } from '../frame.tsx'
import { answerForm } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { SettingsFrame, settingsPath } from './settings-frame.tsx'

/** Who somebody is, and whether they confirmed their address. */
export function sendAccount(c: SiteContext, person: Person): Response {
  const page = (
    <SettingsFrame c={c} current="account">
      <Panel id="who" title="Your account">
        <Facts
          facts={[
            ['Name', person.name],
            [
              'E-mail address',
              <>
                {person.email}{' '}
                {person.confirmed === 1 ? (
                  <span class="badge good">confirmed</span>
                ) : (
                  <span class="badge warn">not confirmed</span>
                )}
              </>,
            ],
          ]}
        />
        {person.confirmed === 1 ? null : (
          <Form action={facebookLink(c, '/settings/email/')} token={formToken(c)} class="gap">
            <p class="soft">
              Until you confirm the address, your access tokens are refused with code 190, subcode 464. Darkroom sends
              no mail: one click confirms it.
            </p>
            <button type="submit" class="button primary">
              Confirm e-mail address
            </button>
          </Form>
        )}
      </Panel>
    </SettingsFrame>
  )
  return sendPage(c, page)
}

/** `/settings/email/`: confirms the address. */
export function confirmEmailRoute(site: Hono<SiteEnv>): void {
  site.post('/settings/email', (c) =>
    asPerson(c, settingsPath('account'), (person) => {
      const { world } = c.env.call.context
      world.database.transaction(() => {
        setPersonConfirmed(world, person.id, true)
        recordAudit(world, { actor: person.email, action: 'person.email.confirmed' })
      })
      return answerForm(c, settingsPath('account'), 'email-confirmed')
    }),
  )
}
