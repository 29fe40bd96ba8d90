import { type AppType, appTypes, type Day, useCases } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Head } from '../../../site-kit/panel.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { takes } from '../app-type-words.ts'
import { DashboardFrame, dashboardLink } from '../frame.tsx'
import { offersUseCase, useCaseChoice } from './creation.ts'

/** Whom each type is for, in one sentence; what it takes is added. */
const purposes: Readonly<Record<AppType, string>> = {
  business: "For companies that manage their own or other companies' presence.",
  consumer: 'For people with their own accounts.',
  gaming: 'For games.',
  none: 'Starts empty, and you add what you need.',
}

/** What stands in the form. */
export interface CreationTyped {
  readonly createdAs: string
  readonly name: string
  readonly email: string
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly about: string
}

/** Create App, empty or with what was refused. */
export function sendCreation(
  c: SiteContext,
  typed: CreationTyped,
  problems?: Readonly<Record<keyof CreationTyped, string | undefined>>,
): Response {
  const day = c.env.call.context.world.clock.day()
  const page = (
    <DashboardFrame c={c} title="Create App" width="narrow">
      <Head
        title="Create App"
        about="The use case or type sets which products the app can add. You cannot change it later."
        crumbs={<Crumbs above={[{ href: dashboardLink(c, '/apps/'), name: 'My Apps' }]} name="Create App" />}
      />
      <div class="panel">
        <div class="in">
          <Form action={dashboardLink(c, '/apps/creation/')} token={formToken(c)}>
            <CreatedAs day={day} chosen={typed.createdAs} problem={problems?.createdAs} />
            <Field name="display_name" label="Display name" value={typed.name} problem={problems?.name} required />
            <Field
              name="contact_email"
              label="Contact e-mail"
              type="email"
              value={typed.email}
              problem={problems?.email}
              required
            />
            <div class="row field">
              <button class="button primary" type="submit">
                Create App
              </button>
              <a class="button bare" href={dashboardLink(c, '/apps/')}>
                Cancel
              </a>
            </div>
          </Form>
        </div>
      </div>
    </DashboardFrame>
  )
  return sendPage(c, page, { status: problems === undefined ? 200 : 422 })
}

/**
 * One choice among use cases and types. The real dashboard asks for a use case first and for a type after "Other"; here no default leads
 * to either way.
 */
function CreatedAs(props: { readonly day: Day; readonly chosen: string; readonly problem: string | undefined }): Child {
  const { day, chosen, problem } = props
  const useCase: Choice = {
    value: useCaseChoice,
    label: useCases.instagram.label,
    about: 'With Instagram login or with Facebook login. Has no type.',
  }
  const types = Object.entries(purposes).map(
    ([type, purpose]): Choice => ({
      value: type,
      label: appTypes[type as AppType].label,
      about: `${purpose} ${takes(type as AppType, day)}`,
    }),
  )
  const described = problem === undefined ? {} : { 'aria-describedby': 'app_type-about' }
  return (
    <>
      {offersUseCase(day) ? (
        <Choices legend="Use case" choices={[useCase]} chosen={chosen} described={described} />
      ) : null}
      <Choices
        legend={offersUseCase(day) ? 'Other: by app type' : 'App type'}
        choices={types}
        chosen={chosen}
        described={described}
      />
      {problem === undefined ? null : (
        <p class="problem field" id="app_type-about">
          {problem}
        </p>
      )}
    </>
  )
}

function Choices(props: {
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly described: { readonly 'aria-describedby'?: string }
}): Child {
  const { legend, choices, chosen, described } = props
  return (
    <fieldset class="field gap" {...described}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, about }) => (
        <label class="check">
          <input type="radio" name="app_type" value={value} checked={value === chosen} required />
          <span>
            {label}
            <small>{about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
