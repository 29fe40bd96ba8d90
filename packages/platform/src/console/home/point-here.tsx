import type { Child } from 'hono/jsx'
import { Code, Fold, Panel } from '../../site-kit/panel.tsx'
import type { SiteContext } from '../../site-kit/site.ts'

/** How a program reaches this Darkroom: unchanged, by other addresses, or in a browser. */
export function PointHere({ c }: { readonly c: SiteContext }): Child {
  const { origin } = c.env.call.destination
  const { requests } = c.env.call.context
  const ways = (
    <>
      <p>Unchanged: run it under Darkroom, and it reaches this world by Instagram’s own names.</p>
      <Code>npx darkroom exec --url {origin} -- node server.js</Code>
      <p>Or set the addresses that it asks, where it has settings for them:</p>
      <Code>
        {`${origin}/www.instagram.com   in place of   https://www.instagram.com
${origin}/api.instagram.com   in place of   https://api.instagram.com
${origin}/graph.instagram.com in place of   https://graph.instagram.com
${origin}/graph.facebook.com  in place of   https://graph.facebook.com`}
      </Code>
      <p>
        In a browser: <code>npx darkroom browser --url {origin}</code>
      </p>
    </>
  )
  const isReached = requests.list().some(({ kind }) => kind === 'api')
  return (
    <Panel
      id="point-here"
      title="Point your program here"
      {...(isReached ? { note: 'something reached it already' } : {})}
    >
      {isReached ? <Fold summary="The ways to do it">{ways}</Fold> : ways}
    </Panel>
  )
}
