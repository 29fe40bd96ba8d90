import { type AppType, appTypes, type Day, useCases } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import { takes } from '../app-type-words.ts'
import { DashboardFrame, dashboardLink } from '../frame.tsx'
import { offersUseCase } from './creation.ts'

/** Whom each type is for, in one sentence; what it takes is added. */
const purposes: Readonly<Record<AppType, string>> = {
  business: "For companies that manage their own or other companies' presence.",
  consumer: 'For people with their own accounts.',
  gaming: 'For games.',
  none: 'Begins with nothing, and you add what you need.',
}

/** What stands in the form. */
export interface CreationTyped {
  readonly useCase: string
  readonly type: string
  readonly name: string
  readonly email: string
}

/** Create App, empty or with what was refused. */
export function sendCreation(
  c: SiteContext,
  typed: CreationTyped,
  problems?: Readonly<Record<'type' | 'name' | 'email', string | undefined>>,
): Response {
  const day = c.env.call.context.world.clock.day()
  const useCaseOffered = offersUseCase(day)
  const page = (
    <DashboardFrame c={c} title="Create App" width="narrow">
      <h1>Create App</h1>
      <div class="card">
        <Form action={dashboardLink(c, '/apps/creation/')} token={formToken(c)}>
          {useCaseOffered ? <UseCaseChoice chosen={typed.useCase} /> : null}
          <TypeChoice day={day} chosen={typed.type} problem={problems?.type} required={!useCaseOffered} />
          <Field name="display_name" label="Display name" value={typed.name} problem={problems?.name} required />
          <Field
            name="contact_email"
            label="Contact e-mail"
            type="email"
            value={typed.email}
            problem={problems?.email}
            required
          />
          <button type="submit">Create App</button>
        </Form>
      </div>
      <a href={dashboardLink(c, '/apps/')}>Back to My Apps</a>
    </DashboardFrame>
  )
  return sendPage(c, page, { status: problems === undefined ? 200 : 422 })
}

function UseCaseChoice({ chosen }: { readonly chosen: string }): Child {
  const choices = {
    other: { label: 'Other', about: 'Choose a type of app below, as before use cases.' },
    instagram: { label: useCases.instagram.label, about: 'With Instagram login or with Facebook login. Has no type.' },
  }
  return (
    <fieldset class="field">
      <legend class="label">Use case</legend>
      {Object.entries(choices).map(([name, { label, about }]) => (
        <Choice field="use_case" value={name} label={label} about={about} checked={name === chosen} required />
      ))}
    </fieldset>
  )
}

function TypeChoice(props: {
  readonly day: Day
  readonly chosen: string
  readonly problem: string | undefined
  readonly required: boolean
}): Child {
  const { day, chosen, problem, required } = props
  return (
    <fieldset class="field" {...(problem === undefined ? {} : { 'aria-describedby': 'app_type-about' })}>
      <legend class="label">App type</legend>
      {Object.entries(purposes).map(([type, purpose]) => {
        const about = `${purpose} ${takes(type as AppType, day)}`
        const { label } = appTypes[type as AppType]
        const checked = type === chosen
        return (
          <Choice field="app_type" value={type} label={label} about={about} checked={checked} required={required} />
        )
      })}
      {problem === undefined ? null : (
        <p class="problem" id="app_type-about">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

function Choice(props: {
  readonly field: string
  readonly value: string
  readonly label: string
  readonly about: string
  readonly checked: boolean
  readonly required: boolean
}): Child {
  const { field, value, label, about, checked, required } = props
  return (
    <label class="check">
      <input type="radio" name={field} value={value} checked={checked} required={required} />
      <span>
        <strong>{label}</strong>
        <br />
        <span class="soft">{about}</span>
      </span>
    </label>
  )
}
