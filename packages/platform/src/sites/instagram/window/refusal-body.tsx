import type { Child } from 'hono/jsx'
import type { Explained } from '../../../explain/explain.ts'
import { ExplanationList } from '../../../explain/explanation-list.tsx'
import { Panel } from '../../../site-kit/panel.tsx'

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
      <Panel id="shown" title={`What ${site} showed`}>
        {shown}
      </Panel>
      <Panel id="fix" title="How to fix it">
        <p>{explained.explanation.fix}</p>
        {children}
      </Panel>
      <Panel
        id="rule"
        title="Which rule refused"
        link={{ href: explained.link, name: 'This explanation on the console' }}
      >
        <ExplanationList explanation={explained.explanation} />
      </Panel>
    </>
  )
}
