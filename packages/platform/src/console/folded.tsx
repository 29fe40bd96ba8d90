import type { Child } from 'hono/jsx'

/** What is folded away on a phone, and stands there unfolded where there is room. */
export function Folded({ summary, children }: { readonly summary: Child; readonly children?: Child }): Child {
  return (
    <details class="folds">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
