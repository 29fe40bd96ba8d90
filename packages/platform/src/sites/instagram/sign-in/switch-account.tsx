import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { instagramLink } from '../frame.tsx'

/** "Not you?": signs out and comes back to a path of this site, which asks who it is. */
export function SwitchAccount(props: {
  readonly c: SiteContext
  readonly account: Account
  readonly next: string
}): Child {
  const { c, account, next } = props
  return (
    <Form action={instagramLink(c, '/accounts/logout/')} token={formToken(c)}>
      <input type="hidden" name="next" value={next} />
      <p class="small soft">
        Not {account.username}?{' '}
        <button class="link" type="submit">
          Sign in as somebody else
        </button>
      </p>
    </Form>
  )
}
