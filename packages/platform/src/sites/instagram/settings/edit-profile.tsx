import { type AccountType, accountTypes, changed } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Avatar, Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { longestProfile } from '../../../world/text-rules/profile-text.ts'
import { instagramLink } from '../frame.tsx'
import { readProfile } from './read-profile.ts'
import { saveProfile } from './save-profile.ts'
import { answerForm, asAccount, SettingsFrame, settingsPages } from './settings.tsx'

const path = settingsPages['Edit Profile']

/** `/accounts/edit/`: name, biography, website, account type, privacy. */
export function editProfileRoutes(site: Hono<SiteEnv>): void {
  site.get('/accounts/edit', (c) =>
    asAccount(c, 'Edit Profile', (account) => sendPage(c, <EditProfilePage c={c} account={account} />)),
  )
  site.post('/accounts/edit', (c) =>
    asAccount(c, 'Edit Profile', (account) => {
      const profile = readProfile(c.get('form'))
      if (typeof profile === 'string') return answerForm(c, path, profile)
      saveProfile(c.env.call.context.world, account, profile)
      return answerForm(c, path, 'saved')
    }),
  )
}

function EditProfilePage({ c, account }: { readonly c: SiteContext; readonly account: Account }): Child {
  const endsSessions = !changed('privateRefresh', c.env.call.context.world.clock.day())
  return (
    <SettingsFrame c={c} current="Edit Profile">
      <div class="panel">
        <p class="in who">
          <Avatar name={account.username} hue={account.hue} />
          <a href={instagramLink(c, `/${account.username}/`)}>{account.username}</a>
        </p>
        <Form action={instagramLink(c, path)} token={formToken(c)} class="in gap">
          <Field name="name" label="Name" value={account.name} autocomplete="name" hint="At most 64 characters." />
          <Field
            name="biography"
            label="Biography"
            value={account.biography}
            hint={`At most ${longestProfile.biography} characters.`}
            lines={3}
          />
          <Field name="website" label="Website" type="url" value={account.website} autocomplete="url" />
          <fieldset class="field" aria-describedby="type-about">
            <legend>Account type</legend>
            {(Object.keys(accountTypes) as AccountType[]).map((type) => (
              <label class="check">
                <input type="radio" name="type" value={type} checked={account.type === type} />
                <span>{accountTypes[type].label}</span>
              </label>
            ))}
            <p class="hint" id="type-about">
              Creator and Business are professional accounts. Only they can use Instagram Login or be linked to a Page.
              If you switch to Personal, such apps are refused and the link to the Page is removed.
            </p>
          </fieldset>
          <fieldset class="field">
            <legend>Privacy</legend>
            <label class="check">
              <input type="checkbox" name="private" checked={account.private === 1} aria-describedby="private-about" />
              <span>Private account</span>
            </label>
            <p class="hint" id="private-about">
              Personal accounts only: others no longer see your pictures.{' '}
              {endsSessions
                ? 'On this world’s date, turning private also ends the access tokens of your apps.'
                : 'Permissions you give to apps end after 90 days.'}
            </p>
          </fieldset>
          <button type="submit" class="button primary">
            Save
          </button>
        </Form>
      </div>
    </SettingsFrame>
  )
}
