import { changed, type Day } from '@darkroom/contract'
import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { instagramLink } from '../frame.tsx'
import { clearingEndsTokens, clearOffFacebookActivity } from './clear-off-facebook-activity.ts'
import { answerForm, asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages['Off-Facebook Activity']

const effects = {
  ends: 'On this world’s date it also ends the access tokens of your apps by Basic Display: they have to ask for access again.',
  spares: 'On this world’s date it leaves the access tokens of your apps alone.',
  past: 'It ended the access tokens of Basic Display, which is no more on this world’s date; those of other logins it leaves alone.',
} as const

/** What clearing does to apps on a day. */
function effectOn(day: Day): keyof typeof effects {
  if (changed('basicDisplayEnds', day)) return 'past'
  return clearingEndsTokens(day) ? 'ends' : 'spares'
}

/** `/accounts/off_facebook_activity/`: what other businesses shared about somebody, which in this world is nothing; clearing it has its effect on apps. */
export function offFacebookActivityRoutes(site: Hono<SiteEnv>): void {
  const route = path.slice(0, -1)
  site.get(route, (c) =>
    asAccount(c, 'Off-Facebook Activity', () => {
      const day = c.env.call.context.world.clock.day()
      const page = (
        <SettingsFrame c={c} current="Off-Facebook Activity">
          <p>
            Other businesses share what people do with them. Clearing that, or turning it off, is one and the same here.{' '}
            {effects[effectOn(day)]}
          </p>
          <div class="card">
            <Form action={instagramLink(c, path)} token={formToken(c)}>
              <button type="submit">Clear activity</button>
            </Form>
          </div>
        </SettingsFrame>
      )
      return sendPage(c, page)
    }),
  )
  site.post(route, (c) =>
    asAccount(c, 'Off-Facebook Activity', (account) => {
      clearOffFacebookActivity(c.env.call.context.world, account)
      return answerForm(c, path, 'activity-cleared')
    }),
  )
}
