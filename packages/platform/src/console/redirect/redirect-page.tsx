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
  return parameters.has('error') ? 'The app received an error' : 'An app would receive its codes here'
}

function Nothing(): Child {
  return (
    <Notice good>
      <p>
        This page stands for an app's redirect URI. Open the authorization window from <a href="/">the console</a>, and
        authorize: Instagram then sends you here, with a code.
      </p>
      <p>
        Did you come from a window that was asked for a token (<code>response_type=token</code>)? Then look at the
        address bar: <code>access_token</code>, or an error, stands there behind <code>#</code>. Browsers keep that part
        to themselves and send it to no server, so this page cannot show it. An app's script reads it from{' '}
        <code>location.hash</code>.
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
          Instagram puts <code>#_</code> behind the address, Facebook <code>#_=_</code>. It is a fragment that browsers
          keep to themselves, and no part of the code: leave it out when you copy the code from the address bar.
        </p>
      ) : null}
      {parameters.has('state') ? (
        <p class="soft">The state is the app's own: it compares it with what it sent to the window.</p>
      ) : null}
    </Panel>
  )
}
