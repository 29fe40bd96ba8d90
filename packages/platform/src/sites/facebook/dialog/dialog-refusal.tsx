import type { Child } from 'hono/jsx'
import { type DialogAddress, withQuery } from '../../../authorization/dialog/address.ts'
import { explain } from '../../../explain/explain.ts'
import { explanationHeader } from '../../../explain/explanations.ts'
import type { Refusal } from '../../../explain/refusal.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { RefusalBody } from '../../instagram/window/refusal-body.tsx'
import { FacebookFrame, facebookLink, signedInPerson } from '../frame.tsx'
import { SwitchPerson } from '../sign-in/switch-person.tsx'

/** A refusal of the dialog: Facebook's own words, and under them how to fix it. Never a redirect. */
export function sendDialogRefusal(c: SiteContext, refusal: Refusal, address: DialogAddress): Response {
  const explained = explain(c.env.call, refusal)
  const page = (
    <FacebookFrame c={c} title="Login refused">
      <RefusalBody
        title="The Login dialog refused this request"
        site="Facebook"
        shown={<p class="flush">{explained.message}</p>}
        explained={explained}
      >
        <WayOn c={c} refusal={refusal} next={withQuery(address)} />
      </RefusalBody>
    </FacebookFrame>
  )
  return sendPage(c, page, {
    status: refusal.error.status as 400,
    headers: { [explanationHeader]: explained.link },
  })
}

/** Where it is the person who may not: their checkpoint, their address, or another person. */
function WayOn(props: { readonly c: SiteContext; readonly refusal: Refusal; readonly next: string }): Child {
  const { c, refusal, next } = props
  const person = signedInPerson(c)
  if (person === undefined || refusal.explanation.parameter !== 'person') return null
  return (
    <>
      {person.checkpointed === 1 ? (
        <p>
          <a href={facebookLink(c, `/checkpoint/?${new URLSearchParams({ next })}`)}>Pass the checkpoint</a>
        </p>
      ) : null}
      {person.confirmed === 0 ? (
        <p>
          <a href={facebookLink(c, '/settings/?tab=account')}>Confirm the e-mail address</a>
        </p>
      ) : null}
      <SwitchPerson c={c} person={person} next={next} />
    </>
  )
}
