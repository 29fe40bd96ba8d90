import type { Child } from 'hono/jsx'
import { Form } from './parts.tsx'

/** A button that loses something: folded away behind its own name, and shown with what is lost. Works without scripts. */
export function Confirm(props: {
  readonly action: string
  readonly token: string
  /** What the form carries besides its token. */
  readonly fields?: Readonly<Record<string, string>>
  readonly button: string
  /** The button's name for screen readers, where its text alone does not say what it is about. */
  readonly label?: string
  /** What is lost, in a sentence. */
  readonly loses: Child
}): Child {
  const { action, token, fields = {}, button, label, loses } = props
  const named = label === undefined ? {} : { 'aria-label': label }
  return (
    <details class="fold">
      <summary {...named}>{button}</summary>
      <Form action={action} token={token} class="gap">
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="small">{loses}</p>
        <button type="submit" class="button danger" {...named}>
          {button}
        </button>
      </Form>
    </details>
  )
}
