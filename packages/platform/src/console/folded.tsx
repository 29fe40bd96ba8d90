import type { Child } from 'hono/jsx'

/** What is folded away on a phone, and stands there unfolded where there is room. */
export function Folded({ summary, children }: { readonly summary: Child; readonly children?: Child }): Child {
  return (
    <details class="fold roomy">
      <summary>{summary}</summary>
      <div class="gap">{children}</div>
    </details>
  )
}
