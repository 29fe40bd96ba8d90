import { type Day, logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { exchangeCommand, profileCommand, realHosts } from '../../authorization/tutorial-commands.ts'
import { showMoment } from '../../base/moment.ts'
import { Code, Fold, Panel } from '../../site-kit/panel.tsx'
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
    <>
      <Panel id="exchange" title="Next: exchange it for a token">
        <p>
          The code is for <strong>{app.displayName || app.name}</strong> (client_id{' '}
          <code class="id">{app.clientId}</code>), by {logins[app.login].label}. It can be exchanged once, until{' '}
          {showMoment(code.expiresAt)} in this world.
        </p>
        <Fold summary="The command for any terminal, with the app's secret">
          <Code>{exchangeCommand(origin, app, code.redirectUri, text, day)}</Code>
        </Fold>
        <Fold summary="The same with the real address, with the app's secret">
          <p>
            For a terminal below <code>npx darkroom exec -- bash</code>:
          </p>
          <Code>{exchangeCommand(realHosts, app, code.redirectUri, text, day)}</Code>
        </Fold>
      </Panel>
      <Panel id="read" title="Then: read with it">
        <p>Replace {'{access-token}'} with the access token of the answer:</p>
        <Code>{profileCommand(origin, app.login, day)}</Code>
      </Panel>
    </>
  )
}
