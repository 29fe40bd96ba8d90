import type { Child } from 'hono/jsx'
import type { Explained } from '../../../explain/explain.ts'
import { ExplanationList } from '../../../explain/explanation-list.tsx'

/**
 * A refusal on a window's own page: what the real one showed, and under it how to fix it and which rule it was.
 *
 * @param shown What the real platform showed. @param children Ways on from here.
 */
export function RefusalBody(props: {
  readonly title: string
  readonly site: string
  readonly shown: Child
  readonly explained: Explained
  readonly children?: Child
}): Child {
  const { title, site, shown, explained, children } = props
  return (
    <>
      <h1>{title}</h1>
      <section class="card" aria-labelledby="shown">
        <h2 id="shown">What {site} showed</h2>
        {shown}
      </section>
      <h2>How to fix</h2>
      <p>{explained.explanation.fix}</p>
      {children}
      <h2>Which rule refused</h2>
      <ExplanationList explanation={explained.explanation} />
      <p class="small">
        <a href={explained.link}>This explanation on the console</a>
      </p>
    </>
  )
}
