import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'

/** Likes something, or takes it back. @param action Where the form goes. @param next Where it leads after. @param of What is liked, for screen readers. */
export function LikeButton(props: {
  readonly c: SiteContext
  readonly action: string
  readonly next: string
  readonly liked: boolean
  readonly of: string
  readonly small?: boolean
}): Child {
  const { c, action, next, liked, of, small = false } = props
  const word = liked ? 'Unlike' : 'Like'
  return (
    <Form action={action} token={formToken(c)}>
      <input type="hidden" name="next" value={next} />
      <button
        type="submit"
        name="on"
        value={liked ? '0' : '1'}
        aria-label={`${word} ${of}`}
        class={small ? 'link' : liked ? 'button liked' : 'button'}
      >
        {small ? null : <Icon name="mark" />}
        {word}
      </button>
    </Form>
  )
}
