import type { Hono } from 'hono'
import { Icon, type IconName } from '../../site-kit/icons.tsx'
import { AddressedNotice } from '../../site-kit/notices.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Head } from '../../site-kit/panel.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { FacebookFrame, facebookLink } from './frame.tsx'
import { notices } from './notices.ts'
import { settingsPath } from './settings/settings-frame.tsx'
import { asPerson } from './sign-in/sign-in.tsx'

interface Place {
  readonly path: string
  readonly icon: IconName
  readonly name: string
  readonly about: string
}

const places: readonly Place[] = [
  {
    path: '/pages/',
    icon: 'book',
    name: 'Pages',
    about: 'Create a Page, link an Instagram account, give people tasks.',
  },
  {
    path: settingsPath('applications'),
    icon: 'app',
    name: 'Apps and Websites',
    about: 'Which apps have access to your account, and removing them.',
  },
  { path: settingsPath('password'), icon: 'key', name: 'Password', about: 'Change your password.' },
  { path: settingsPath('account'), icon: 'people', name: 'Account', about: 'Your name and e-mail address.' },
  {
    path: settingsPath('deletion'),
    icon: 'cross',
    name: 'Delete Account',
    about: 'Delete your account, and the Pages that only you have.',
  },
]

/** `/`: who is signed in, and where to go. */
export function homeRoute(site: Hono<SiteEnv>): void {
  site.get('/', (c) =>
    asPerson(c, '/', (person) =>
      sendPage(
        c,
        <FacebookFrame c={c} title="Home">
          <Head title={person.name} about={person.email} />
          <AddressedNotice c={c} notices={notices} />
          {person.checkpointed === 1 ? (
            <Notice>
              <p>
                Your account has to pass a checkpoint. Until then apps cannot use it.{' '}
                <a href={facebookLink(c, '/checkpoint/')}>Pass the checkpoint</a>
              </p>
            </Notice>
          ) : null}
          {person.confirmed === 0 ? (
            <Notice>
              <p>
                You have not confirmed {person.email} yet. Until then apps cannot use your account.{' '}
                <a href={facebookLink(c, settingsPath('account'))}>Confirm it</a>
              </p>
            </Notice>
          ) : null}
          <nav class="panel" aria-label="Your account">
            <ul class="lines">
              {places.map(({ path, icon, name, about }) => (
                <li>
                  <Icon name={icon} />
                  <span>
                    <a href={facebookLink(c, path)}>{name}</a>
                    <br />
                    <span class="soft">{about}</span>
                  </span>
                </li>
              ))}
            </ul>
          </nav>
        </FacebookFrame>,
      ),
    ),
  )
}
