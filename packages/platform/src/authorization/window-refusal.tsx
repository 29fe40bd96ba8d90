import { changed } from '@darkroom/contract'
import { ExplanationList } from '../console/explanation-list.tsx'
import { explanationHeader } from '../console/explanations.ts'
import { explain } from '../explain.ts'
import { InstagramFrame } from '../instagram/frame.tsx'
import { oauthJson } from '../json.ts'
import { sendPage } from '../pages/page.tsx'
import type { SiteContext } from '../pages/site.ts'
import type { Refusal } from '../refusal.ts'
import { renderOAuthRefusal } from '../tokens/surface.ts'

/**
 * A refusal of the window: Instagram's own words, and under them what to mend. Never a redirect. Until 2024 (see the contract's
 * `windowErrorPage`) the words were JSON, which programs still get byte for byte.
 */
export function sendWindowRefusal(c: SiteContext, refusal: Refusal): Response {
  const { call } = c.env
  const onPage = changed('windowErrorPage', call.context.world.clock.day())
  if (!onPage && !(c.req.header('accept') ?? '').includes('text/html')) return renderOAuthRefusal(call, refusal)
  const { message, explanation, link } = explain(call, refusal)
  const { type, code, status } = refusal.error
  const page = (
    <InstagramFrame c={c} title="Refused" width="narrow">
      <div class="card">
        {onPage ? (
          <h1>{pageSentence(message)}</h1>
        ) : (
          <pre>{oauthJson({ error_type: type, code, error_message: message })}</pre>
        )}
      </div>
      <h2>What to mend</h2>
      <p>{explanation.mend}</p>
      <ExplanationList explanation={explanation} />
      <p class="small">
        <a href={link}>This explanation on the console</a>
      </p>
    </InstagramFrame>
  )
  return sendPage(c, page, { status: status as 400, headers: { [explanationHeader]: link } })
}

/** The page's form of a sentence (github.com/pdir/social-feed-bundle/issues/167); the role's stands alone (jsmrtn/craftagram#86). */
function pageSentence(message: string): string {
  return message.startsWith('Insufficient') ? message : `Invalid Request: Request parameters are invalid: ${message}`
}
