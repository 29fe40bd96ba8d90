import type { Child } from 'hono/jsx'

/** A long text that one click selects whole, such as a URL or a token: pages have no scripts to copy it. */
export function CopyableLine({ id, text }: { readonly id: string; readonly text: string }): Child {
  return (
    <div class="code one">
      <pre id={id} class="copyable">
        {text}
      </pre>
    </div>
  )
}
