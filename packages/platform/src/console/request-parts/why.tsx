import { certainty } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { explanationPath, type GivenExplanation } from '../../explain/explanations.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { Difference } from './difference.tsx'

/** Why a request was refused: the fix first, then what came and what was expected. */
export function Why({ why }: { readonly why: GivenExplanation }): Child {
  const { id, rule, parameter, received, expected, fix, answered, evidence } = why
  return (
    <section class="in gap" aria-labelledby="why">
      <h3 id="why">Why it was refused</h3>
      <p>
        <b>{fix}</b> <span class="soft">Instagram said: {answered}</span>
      </p>
      <Difference received={received} expected={expected} />
      <p class="small soft">
        Rule <code>{rule}</code>
        {parameter === undefined ? '' : `, parameter ${parameter}`}, {certainty(evidence)} on the real platform
      </p>
      <p>
        <a class="button tiny" href={explanationPath(id)}>
          Read the explanation
          <Icon name="right" />
        </a>
      </p>
    </section>
  )
}
