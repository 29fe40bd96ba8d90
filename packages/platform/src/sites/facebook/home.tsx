import type { Hono } from 'hono'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { FacebookFrame, facebookLink } from './frame.tsx'
import { notices } from './notices.ts'
import { asPerson } from './sign-in/sign-in.tsx'

/** `/`: who is signed in, and where to go. */
export function homeRoute(site: Hono<SiteEnv>): void {
  site.get('/', (c) =>
    asPerson(c, '/', (person) =>
      sendPage(
        c,
        <FacebookFrame c={c} title="Home">
          <h1>{person.name}</h1>
          <AddressedNotice c={c} notices={notices} />
          {person.checkpointed === 1 ? (
            <Notice>
              <p>
                Your account is before a checkpoint: apps cannot use it.{' '}
                <a href={facebookLink(c, '/checkpoint/')}>Pass the checkpoint</a>
              </p>
            </Notice>
          ) : null}
          {person.confirmed === 0 ? (
            <Notice>
              <p>
                You did not confirm {person.email} yet: apps cannot use your account.{' '}
                <a href={facebookLink(c, '/settings/?tab=account')}>Confirm it</a>
              </p>
            </Notice>
          ) : null}
          <nav class="card" aria-label="Yours">
            <ul>
              <li>
                <a href={facebookLink(c, '/pages/')}>Pages</a>: create one, link an Instagram account, give tasks
              </li>
              <li>
                <a href={facebookLink(c, '/settings/?tab=applications')}>Apps and Websites</a>: who has access, and
                removing it
              </li>
              <li>
                <a href={facebookLink(c, '/settings/?tab=password')}>Password</a>
              </li>
              <li>
                <a href={facebookLink(c, '/settings/?tab=account')}>Account</a>: your e-mail address;{' '}
                <a href={facebookLink(c, '/settings/?tab=deletion')}>deleting it all</a>
              </li>
            </ul>
          </nav>
        </FacebookFrame>,
      ),
    ),
  )
}
