import type { Child } from 'hono/jsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { listRedirectUris } from '../../../world/records/products.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import type { ProductVisit } from '../product-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'
import { LoginFields } from './login-settings-fields.tsx'
import type { LoginProblems, LoginTyped } from './login-settings-form.ts'
import { windowUrl } from './window-url.ts'

/** The URL to put behind a "sign in" button, once there is a redirect URI. */
export function EmbedUrl({ visit }: { readonly visit: ProductVisit }): Child {
  const { app, c, product, world } = visit
  const redirectUri = listRedirectUris(world, app.id, 'instagram')[0]
  if (redirectUri === undefined || product.clientId === null)
    return <p>Enter a redirect URI, and the Embed URL of the authorization window will stand here.</p>
  const client = { login: 'instagram', clientId: product.clientId } as const
  const { url } = windowUrl(c.env.call.destination, world.clock.day(), client, redirectUri)
  return (
    <>
      <h3>Embed URL</h3>
      <p>Send people here to sign in. Add a state of your own, and leave out permissions that you do not need.</p>
      <pre id="embed-url">{url}</pre>
    </>
  )
}

/** Business login settings. */
export function BusinessLoginForm(props: {
  readonly visit: AppVisit
  readonly typed: LoginTyped
  readonly problems: LoginProblems
}): Child {
  const { visit, typed, problems } = props
  return (
    <Form action={appLink(visit, appPages.instagramSetup)} token={formToken(visit.c)}>
      <ReadOnlyFields unless={may(visit, 'changesSettings')}>
        <h3>Business login settings</h3>
        <Field
          name="instagram_display_name"
          label="Instagram app name"
          value={typed.displayName}
          hint="The authorization window shows it."
          problem={problems.displayName}
          required
        />
        <LoginFields typed={typed} problems={problems} callbacksRequired={false} />
        <button type="submit">Save Changes</button>
      </ReadOnlyFields>
    </Form>
  )
}

/** What is done on other pages, and what is not there yet. */
export function LaterCards({ visit }: { readonly visit: AppVisit }): Child {
  return (
    <>
      <section class="card">
        <h2>4. Configure webhooks</h2>
        <p class="soft">Darkroom does not play webhooks yet.</p>
      </section>
      <section class="card">
        <h2>5. Complete App Review</h2>
        <p>
          For accounts of other people, each permission needs Advanced Access, under{' '}
          <a href={appLink(visit, appPages.review)}>App Review</a>.
        </p>
      </section>
    </>
  )
}
