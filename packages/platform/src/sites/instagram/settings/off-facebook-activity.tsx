import { changed, type Day, heedsActivity } from '@darkroom/contract'
import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { instagramLink } from '../frame.tsx'
import { clearOffFacebookActivity, turnActivityOff, turnActivityOn } from './activity.ts'
import { answerForm, asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages['Off-Facebook Activity']

const effects = {
  ends: 'On this world’s date, clearing also ends the access tokens of apps that use Basic Display.',
  spares: 'On this world’s date, clearing does not end the access tokens of your apps.',
  past: 'Basic Display has ended. Access tokens of other logins stay valid.',
} as const

/** What clearing does to apps on a day. */
function effectOn(day: Day): keyof typeof effects {
  if (changed('basicDisplayEnds', day)) return 'past'
  return heedsActivity(day) ? 'ends' : 'spares'
}

/** What each button does, and what the page says afterwards. */
const answers = {
  clear: { act: clearOffFacebookActivity, notice: 'activity-cleared' },
  off: { act: turnActivityOff, notice: 'activity-off' },
  on: { act: turnActivityOn, notice: 'activity-on' },
} as const

/** `/accounts/off_facebook_activity/`: what other businesses shared about somebody, which in this world is nothing. Clearing it and turning it off have their effects on apps. */
export function offFacebookActivityRoutes(site: Hono<SiteEnv>): void {
  const route = path.slice(0, -1)
  site.get(route, (c) =>
    asAccount(c, 'Off-Facebook Activity', (account) => {
      const day = c.env.call.context.world.clock.day()
      const page = (
        <SettingsFrame c={c} current="Off-Facebook Activity">
          <p class="soft">
            Businesses share your activity with Instagram. Clear it, or turn it off, which clears it too.{' '}
            {effects[effectOn(day)]}
          </p>
          {heedsActivity(day) && account.offMetaActivity === 0 ? (
            <p>It is turned off. Until you turn it on, you cannot authorize apps that use Basic Display.</p>
          ) : null}
          <Form action={instagramLink(c, path)} token={formToken(c)}>
            <div class="row">
              {account.offMetaActivity === 1 ? (
                <>
                  <button type="submit" name="answer" value="clear" class="button primary">
                    Clear activity
                  </button>
                  <button type="submit" name="answer" value="off" class="button">
                    Turn off
                  </button>
                </>
              ) : (
                <button type="submit" name="answer" value="on" class="button primary">
                  Turn on
                </button>
              )}
            </div>
          </Form>
        </SettingsFrame>
      )
      return sendPage(c, page)
    }),
  )
  site.post(route, (c) =>
    asAccount(c, 'Off-Facebook Activity', (account) => {
      const answer = c.get('form').get('answer')
      const { act, notice } = answers[answer === 'off' || answer === 'on' ? answer : 'clear']
      act(c.env.call.context.world, account)
      return answerForm(c, path, notice)
    }),
  )
}
