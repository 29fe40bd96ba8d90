import type { Child } from 'hono/jsx'

/** A sentence, and the command that does what it says. */
export function Advice({ advice }: { readonly advice: { readonly words: string; readonly command: string } }): Child {
  return (
    <p>
      {advice.words} <code>npx {advice.command}</code>
    </p>
  )
}
