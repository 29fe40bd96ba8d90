import type { Child } from 'hono/jsx'
import { Code } from '../site-kit/panel.tsx'

/** A sentence, and the command that does what it says. */
export function Advice({ advice }: { readonly advice: { readonly words: string; readonly command: string } }): Child {
  return (
    <>
      <p>{advice.words}</p>
      <Code>npx {advice.command}</Code>
    </>
  )
}
