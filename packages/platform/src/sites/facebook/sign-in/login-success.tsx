import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { FacebookFrame } from '../frame.tsx'

/** `/connect/login_success.html`: where desktop programs are sent back to, to read the answer from the window's address. */
export function loginSuccessRoute(site: Hono<SiteEnv>): void {
  site.get('/connect/login_success.html', (c) =>
    sendPage(
      c,
      <FacebookFrame c={c} title="Login" width="narrow">
        <h1>The dialog was answered</h1>
        <p>
          A desktop program shows this page in a window of its own and reads the answer from the window’s address: a
          code or an error behind the question mark, an access token behind the hash. Treat that address as you would a
          password, and copy it nowhere.
        </p>
      </FacebookFrame>,
    ),
  )
}
