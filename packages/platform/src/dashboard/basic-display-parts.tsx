import { type ScopeName, scopes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { linkTo } from '../hosts.ts'
import { Field, Form } from '../pages/parts.tsx'
import { formToken } from '../pages/site.ts'
import { type BasicDisplayProduct, listRedirectUris } from '../world/basic-display-products.ts'
import { appPages } from './app-frame.tsx'
import { type AppVisit, appLink, may } from './app-visit.ts'
import type { BasicDisplayProblems, BasicDisplayTyped } from './basic-display-form.ts'
import { LookOnly } from './look-only.tsx'
import { Secret } from './secret.tsx'

/** The Instagram app's ID and secret, and the window they open. */
export function InstagramAppCard(props: {
  readonly visit: AppVisit
  readonly product: BasicDisplayProduct
  readonly showSecret: boolean
}): Child {
  const { visit, product, showSecret } = props
  const redirectUri = listRedirectUris(visit.world, visit.app.id)[0]
  return (
    <section class="card">
      <dl>
        <dt>Instagram App ID</dt>
        <dd class="code">{product.instagramAppId}</dd>
        <Secret
          visit={visit}
          page={appPages.basicDisplay}
          label="Instagram App Secret"
          secret={product.instagramAppSecret ?? ''}
          shown={showSecret}
        />
      </dl>
      {redirectUri === undefined ? null : (
        <p class="small">
          <a href={windowLink(visit, product, redirectUri)}>Open the authorization window</a>{' '}
          <span class="soft">with the first redirect URI below</span>
        </p>
      )}
    </section>
  )
}

function windowLink(visit: AppVisit, product: BasicDisplayProduct, redirectUri: string): string {
  const scope = scopes.map(({ name }): ScopeName => name).join(',')
  const query = `client_id=${product.instagramAppId}&redirect_uri=${encodeURIComponent(redirectUri)}&scope=${scope}&response_type=code`
  return linkTo(visit.c.env.call.destination, 'api.instagram.com', `/oauth/authorize?${query}`)
}

/** The form that creates the Instagram app, and later changes it. */
export function BasicDisplayForm(props: {
  readonly visit: AppVisit
  readonly typed: BasicDisplayTyped
  readonly problems: BasicDisplayProblems
  readonly created: boolean
}): Child {
  const { visit, typed, problems, created } = props
  return (
    <section class="card">
      <Form action={appLink(visit, appPages.basicDisplay)} token={formToken(visit.c)}>
        <LookOnly unless={may(visit, 'changesSettings')}>
          <Field
            name="instagram_display_name"
            label="Display name"
            value={typed.displayName}
            hint="The authorization window shows it."
            problem={problems.displayName}
            required
          />
          <h2>Client OAuth Settings</h2>
          <Field
            name="redirect_uris"
            label="Valid OAuth Redirect URIs"
            lines={4}
            value={typed.redirectUris}
            hint="One a line. They must begin with https; http is taken for localhost, 127.0.0.1 and [::1], which the real dashboard refuses. Check them after saving: a slash may have been appended."
            problem={problems.redirectUris}
          />
          <Field
            name="deauthorize_url"
            label="Deauthorize Callback URL"
            type="url"
            value={typed.deauthorizeUrl}
            hint="For when a person removes your app. Kept here; Darkroom does not call it yet."
            problem={problems.deauthorizeUrl}
          />
          <Field
            name="data_deletion_url"
            label="Data Deletion Request URL"
            type="url"
            value={typed.dataDeletionUrl}
            hint="For when a person asks for their data to be deleted. Kept here; Darkroom does not call it yet."
            problem={problems.dataDeletionUrl}
          />
          <button type="submit">{created ? 'Save Changes' : 'Create App'}</button>
        </LookOnly>
      </Form>
    </section>
  )
}

/** What the page says of App Review. */
export function ReviewCard({ visit }: { readonly visit: AppVisit }): Child {
  return (
    <section class="card">
      <h2>App Review for Instagram Basic Display</h2>
      <p>
        You can skip this while the app is in Development. Before people who are no Instagram Testers can authorize it,
        it needs its <a href={appLink(visit, appPages.review)}>permissions</a> and has to be Live.
      </p>
    </section>
  )
}
