import type { Hono } from 'hono'
import { loginSuccess } from '../../../authorization/dialog/match-redirect-uri.ts'
import { linkTo } from '../../../base/hosts.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Head } from '../../../site-kit/panel.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { FacebookFrame } from '../frame.tsx'

/** Sends the person back to the app. Facebook's own page for desktop programs is reached the way this request was, so that nothing leaves the machine. */
export function sendBack(c: SiteContext, location: string): Response {
  const own = location.startsWith(loginSuccess)
  const { origin } = new URL(loginSuccess)
  return c.newResponse(null, 303, {
    location: own ? linkTo(c.env.call.destination, 'www.facebook.com', location.slice(origin.length)) : location,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
}

/** `/connect/login_success.html`: where desktop programs are sent back to, to read the answer from the window's address. */
export function loginSuccessRoute(site: Hono<SiteEnv>): void {
  site.get('/connect/login_success.html', (c) =>
    sendPage(
      c,
      <FacebookFrame c={c} title="Login" width="narrow">
        <Head title="The dialog was answered" />
        <p>
          A desktop program shows this page in a window of its own and reads the answer from the window’s address: a
          code or an error after the question mark, an access token after the hash. Treat that address like a password,
          and do not share it.
        </p>
      </FacebookFrame>,
    ),
  )
}
