import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink } from '../app-visit.ts'
import { BasicDisplayEnd } from '../products/basic-display-end.tsx'
import { type SetupSteps, setupStepsOf } from './setup-steps.ts'

/** What is left to do until somebody can authorize the app, in the order it is usually done. */
export function GettingStarted({ visit }: { readonly visit: AppVisit }): Child {
  const lists = setupStepsOf(visit)
  if (lists.length === 0)
    return (
      <Panel id="getting-started" title="Getting started" flush>
        <Empty title="No product yet">
          <p>
            <a href={appLink(visit, appPages.products)}>Add a product</a>: it decides what the app can ask people for.
          </p>
        </Empty>
      </Panel>
    )
  return (
    <>
      {lists.map((list) => (
        <Steps visit={visit} list={list} />
      ))}
    </>
  )
}

/** The first step of all that is still to be done, as the page's main button. */
export function NextStep({ visit }: { readonly visit: AppVisit }): Child {
  const next = setupStepsOf(visit)
    .flatMap(({ steps }) => steps)
    .find(({ done }) => !done)
  if (next === undefined) return null
  return (
    <a class="button primary" href={appLink(visit, appPages[next.page])}>
      Next step <Icon name="right" />
    </a>
  )
}

function Steps({
  visit,
  list: { heading, login, steps },
}: {
  readonly visit: AppVisit
  readonly list: SetupSteps
}): Child {
  const done = steps.filter((step) => step.done).length
  return (
    <Panel id={`start-${login}`} title={heading} note={`${done} of ${steps.length} done`} flush>
      {login === 'basic-display' ? (
        <div class="in">
          <BasicDisplayEnd visit={visit} />
        </div>
      ) : null}
      <ul class="lines">
        {steps.map((step) => (
          <li>
            <Icon name={step.done ? 'check' : 'right'} />
            <a href={appLink(visit, appPages[step.page])} {...(step.done ? { class: 'plain soft' } : {})}>
              {step.label}
            </a>
            <span class={step.done ? 'push badge good' : 'push badge'}>{step.done ? 'done' : 'to do'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
