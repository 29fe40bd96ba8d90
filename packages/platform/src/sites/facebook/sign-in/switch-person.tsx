import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Person } from '../../../world/records/people.ts'
import { facebookLink } from '../frame.tsx'

/** "Not you?": signs out and comes back to a path of this site, which asks who it is. */
export function SwitchPerson(props: {
  readonly c: SiteContext
  readonly person: Person
  readonly next: string
}): Child {
  const { c, person, next } = props
  return (
    <Form action={facebookLink(c, '/logout/')} token={formToken(c)}>
      <input type="hidden" name="next" value={next} />
      <p class="small">
        Not {person.name}?{' '}
        <button class="link" type="submit">
          Sign in as somebody else
        </button>
      </p>
    </Form>
  )
}
