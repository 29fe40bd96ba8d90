import type { Child } from 'hono/jsx'
import { showMoment } from '../moment.ts'
import type { ReceivedCode } from './callback-code.tsx'
import { exchangeCommand, profileCommand, realHosts } from './tutorial-commands.ts'

/** The next commands of the tutorial, ready to be pasted. @param origin Darkroom's own, as it was reached. */
export function NextCommands(props: {
  readonly code: Extract<ReceivedCode, { readonly text: string }>
  readonly origin: string
}): Child {
  const { app, code, text } = props.code
  return (
    <div class="card">
      <h2>Next: exchange it for a token</h2>
      <p>
        The code is for <strong>{app.displayName}</strong> (client_id <code>{app.instagramAppId}</code>). It can be
        exchanged once, until {showMoment(code.expiresAt)} in this world.
      </p>
      <details>
        <summary>The command for any terminal, with the app's secret</summary>
        <pre>{exchangeCommand(props.origin, app, code.redirectUri, text)}</pre>
      </details>
      <details>
        <summary>The same with Instagram's real address, with the app's secret</summary>
        <p>
          For a terminal below <code>npx darkroom exec -- bash</code>:
        </p>
        <pre>{exchangeCommand(realHosts, app, code.redirectUri, text)}</pre>
      </details>
      <h2>Then: read the profile</h2>
      <p>Put the access token of the answer in place of {'{access-token}'}:</p>
      <pre>{profileCommand(props.origin)}</pre>
    </div>
  )
}
