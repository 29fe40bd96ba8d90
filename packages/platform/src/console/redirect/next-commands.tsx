import { type Day, logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { exchangeCommand, profileCommand, realHosts } from '../../authorization/tutorial-commands.ts'
import { showMoment } from '../../base/moment.ts'
import type { ReceivedCode } from './received-code.tsx'

/** The next commands of the tutorial, ready to be pasted. @param origin Darkroom's own, as it was reached. */
export function NextCommands(props: {
  readonly code: Extract<ReceivedCode, { readonly text: string }>
  readonly origin: string
  readonly day: Day
}): Child {
  const { origin, day } = props
  const { app, code, text } = props.code
  return (
    <div class="card">
      <h2>Next: exchange it for a token</h2>
      <p>
        The code is for <strong>{app.displayName || app.name}</strong> (client_id <code class="id">{app.clientId}</code>
        ), by {logins[app.login].label}. It can be exchanged once, until {showMoment(code.expiresAt)} in this world.
      </p>
      <details>
        <summary>The command for any terminal, with the app's secret</summary>
        <pre>{exchangeCommand(origin, app, code.redirectUri, text, day)}</pre>
      </details>
      <details>
        <summary>The same with the real address, with the app's secret</summary>
        <p>
          For a terminal below <code>npx darkroom exec -- bash</code>:
        </p>
        <pre>{exchangeCommand(realHosts, app, code.redirectUri, text, day)}</pre>
      </details>
      <h2>Then: read with it</h2>
      <p>Put the access token of the answer in place of {'{access-token}'}:</p>
      <pre>{profileCommand(origin, app.login, day)}</pre>
    </div>
  )
}
