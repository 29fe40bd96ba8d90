import type { Child } from 'hono/jsx'
import { Form, Notice } from './parts.tsx'
import { formToken, type SiteContext } from './site.ts'

/** Right end of the bar: who is signed in, and Sign out. @param logout The address that signs out. */
export function SignedIn({
  c,
  logout,
  children,
}: {
  readonly c: SiteContext
  readonly logout: string
  readonly children?: Child
}): Child {
  return (
    <span class="row">
      {children}
      <Form action={logout} token={formToken(c)}>
        <button class="link" type="submit">
          Sign out
        </button>
      </Form>
    </span>
  )
}

/** A problem with the request itself, in one sentence. */
export function Problem({ title, problem }: { readonly title: string; readonly problem: string }): Child {
  return (
    <>
      <h1>{title}</h1>
      <Notice>
        <p>{problem}</p>
      </Notice>
    </>
  )
}
