import type { Child } from 'hono/jsx'
import { Field } from '../../../site-kit/parts.tsx'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import type { ProductVisit } from '../product-visit.ts'
import type { LoginProblems, LoginTyped } from './login-settings-form.ts'

/** What is stored of a login's settings, as its form shows it. */
export function storedLoginSettings({ app, product, world }: ProductVisit): LoginTyped {
  return {
    displayName: product.displayName,
    redirectUris: listRedirectUris(world, app.id, product.login).join('\n'),
    deauthorizeUrl: product.deauthorizeUrl,
    dataDeletionUrl: product.dataDeletionUrl,
  }
}

/** Redirect URIs and the two callback URLs, which every login has. */
export function LoginFields(props: {
  readonly typed: LoginTyped
  readonly problems: LoginProblems
  readonly callbacksRequired: boolean
}): Child {
  const { typed, problems, callbacksRequired } = props
  return (
    <>
      <Field
        name="redirect_uris"
        label="Valid OAuth Redirect URIs"
        lines={4}
        value={typed.redirectUris}
        hint="One per line. Each begins with https; http works for localhost, 127.0.0.1 and [::1], which the real dashboard refuses. Check them after saving: a slash may have been appended."
        problem={problems.redirectUris}
      />
      <Field
        name="deauthorize_url"
        label="Deauthorize Callback URL"
        type="url"
        value={typed.deauthorizeUrl}
        hint="Called when a person removes your app."
        problem={problems.deauthorizeUrl}
        required={callbacksRequired}
      />
      <Field
        name="data_deletion_url"
        label="Data Deletion Request URL"
        type="url"
        value={typed.dataDeletionUrl}
        hint="Called when a person asks for their data to be deleted."
        problem={problems.dataDeletionUrl}
        required={callbacksRequired}
      />
    </>
  )
}
