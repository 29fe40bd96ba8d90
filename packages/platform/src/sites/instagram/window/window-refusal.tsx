import { changed } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { oauthJson } from '../../../base/json.ts'
import { explain } from '../../../explain/explain.ts'
import { explanationHeader } from '../../../explain/explanations.ts'
import type { Refusal } from '../../../explain/refusal.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Code } from '../../../site-kit/panel.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { renderOAuthRefusal } from '../../../tokens/surface.ts'
import { InstagramFrame, instagramLink, signedInAccount } from '../frame.tsx'
import { settingsPages } from '../settings/settings.tsx'
import { SwitchAccount } from '../sign-in/switch-account.tsx'
import { RefusalBody } from './refusal-body.tsx'

/**
 * A refusal of the window: Instagram's own words, and under them how to fix it. Never a redirect. Until 2024 (see the contract's
 * `windowErrorPage`) the words were JSON, which programs still get byte for byte.
 */
export function sendWindowRefusal(c: SiteContext, refusal: Refusal): Response {
  const { call } = c.env
  const onPage = changed('windowErrorPage', call.context.world.clock.day())
  if (!onPage && !(c.req.header('accept') ?? '').includes('text/html')) return renderOAuthRefusal(call, refusal)
  const explained = explain(call, refusal)
  const { message, link } = explained
  const { type, code, status } = refusal.error
  const shown = onPage ? (
    <p>{pageSentence(message)}</p>
  ) : (
    <Code>{oauthJson({ error_type: type, code, error_message: message })}</Code>
  )
  const page = (
    <InstagramFrame c={c} title="Authorization refused">
      <RefusalBody title="The authorization window refuses" site="Instagram" shown={shown} explained={explained}>
        <WayOn c={c} refusal={refusal} />
      </RefusalBody>
    </InstagramFrame>
  )
  return sendPage(c, page, { status: status as 400, headers: { [explanationHeader]: link } })
}

/** Where an account can change what a rule refused it for: the settings page's name and path. */
const remedies: Readonly<Record<string, readonly [name: string, path: string]>> = {
  'authorization/window/check-tester': ['Tester Invites', '/accounts/manage_access/?tab=tester_invites'],
  'authorization/window/check-account': ['Edit Profile', settingsPages['Edit Profile']],
  'authorization/window/check-activity': ['Off-Facebook Activity', settingsPages['Off-Facebook Activity']],
}

/** When the account is the reason: the settings page that helps, and a way to use another account. */
function WayOn({ c, refusal }: { readonly c: SiteContext; readonly refusal: Refusal }): Child {
  const account = signedInAccount(c)
  const { query } = c.env.call.destination
  if (account === undefined || refusal.explanation.parameter !== 'account') return null
  const [name, path] = remedies[refusal.explanation.rule] ?? []
  return (
    <>
      {path === undefined ? null : (
        <p>
          <a href={instagramLink(c, path)}>
            {name} of {account.username}
          </a>
        </p>
      )}
      {/* A refused answer has no query to come back with. */}
      {query === '' ? null : <SwitchAccount c={c} account={account} next={`/oauth/authorize?${query}`} />}
    </>
  )
}

/**
 * The page's form of a sentence. Three are recorded with words in front: pdir/social-feed-bundle#167, jsmrtn/craftagram#69 and
 * filestack/filestack-js#586. The scope's has them in the wording of 2025.
 */
function pageSentence(message: string): string {
  return /^Invalid (?:platform app|redirect_uri|scope: [^[])/.test(message)
    ? `Invalid Request: Request parameters are invalid: ${message}`
    : message
}
