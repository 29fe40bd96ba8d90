import type { Child } from 'hono/jsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import type { ProductVisit } from '../product-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'
import { CopyableLine } from './copyable-line.tsx'
import { LoginFields } from './login-settings-fields.tsx'
import type { LoginProblems, LoginTyped } from './login-settings-form.ts'
import { windowUrl } from './window-url.ts'

/** The URL to put behind a "sign in" button, once there is a redirect URI. */
export function EmbedUrl({ visit }: { readonly visit: ProductVisit }): Child {
  const { app, c, product, world } = visit
  const redirectUri = listRedirectUris(world, app.id, 'instagram')[0]
  if (redirectUri === undefined || product.clientId === null)
    return <p class="soft">Once you enter a redirect URI, the Embed URL of the authorization window appears here.</p>
  const client = { login: 'instagram', clientId: product.clientId } as const
  const { url } = windowUrl(c.env.call.destination, world.clock.day(), client, redirectUri)
  return (
    <>
      <h3>Embed URL</h3>
      <p class="soft">
        Send people here to sign in. Add a state of your own, and leave out permissions that you do not need.
      </p>
      <CopyableLine id="embed-url" text={url} />
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
    <Form action={appLink(visit, appPages.instagramSetup)} token={formToken(visit.c)} class="gap">
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
        <div class="field">
          <button type="submit" class="button primary">
            Save Changes
          </button>
        </div>
      </ReadOnlyFields>
    </Form>
  )
}
