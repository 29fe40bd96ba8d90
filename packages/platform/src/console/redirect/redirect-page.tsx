import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type Parameters, queryParameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { Facts, Panel } from '../../site-kit/panel.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { NextCommands } from './next-commands.tsx'
import { CodeProblem, readCode } from './received-code.tsx'

/** `/console/callback/`: stands for an app's own redirect URI, and shows what the app would receive. */
export function redirectRoutes(site: Hono<SiteEnv>): void {
  site.get('/console/callback', (c) => {
    const { context, destination } = c.env.call
    const parameters = queryParameters(destination.query)
    const code = readCode(context.world, parameters.get('code'))
    const page = (
      <ConsoleFrame c={c} title="Redirect">
        <h1>{heading(parameters)}</h1>
        {parameters.size === 0 ? <Nothing /> : <Received parameters={parameters} />}
        {code === undefined ? null : code.problem === undefined ? (
          <NextCommands code={code} origin={destination.origin} day={context.world.clock.day()} />
        ) : (
          <CodeProblem problem={code.problem} />
        )}
        {parameters.has('error') ? (
          <p>
            An app shows its visitor here that nothing was connected, and lets them try again. <a href="/">Try again</a>
          </p>
        ) : null}
      </ConsoleFrame>
    )
    return sendConsole(c, page)
  })
}

function heading(parameters: Parameters): string {
  if (parameters.has('code')) return 'The app received a code'
  return parameters.has('error') ? 'The app received an error' : 'No code received yet'
}

function Nothing(): Child {
  return (
    <Notice good>
      <p>
        This page acts as an app’s redirect URI. Open the authorization window from <a href="/">the console</a> and
        authorize the app. Instagram then sends you here with a code.
      </p>
      <p>
        If you asked for a token (<code>response_type=token</code>), look at the address bar: <code>access_token</code>{' '}
        or an error follows <code>#</code>. Browsers do not send that part to a server, so this page cannot show it. A
        script in your app reads it from <code>location.hash</code>.
      </p>
    </Notice>
  )
}

function Received({ parameters }: { readonly parameters: Parameters }): Child {
  return (
    <Panel id="address" title="In the address">
      <Facts
        facts={[...parameters]
          .slice(0, 20)
          .map(([name, value]) => [shown(name), <code>{name === 'code' ? value : shown(value)}</code>])}
      />
      {parameters.has('code') ? (
        <p class="soft">
          Instagram appends <code>#_</code> to the address, and Facebook <code>#_=_</code>. It is not part of the code:
          leave it out when you copy the code from the address bar.
        </p>
      ) : null}
      {parameters.has('state') ? (
        <p class="soft">
          Your app should compare <code>state</code> with the value that it sent.
        </p>
      ) : null}
    </Panel>
  )
}
