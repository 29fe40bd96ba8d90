import { type AppType, appTypes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../pages/page.tsx'
import { Field, Form } from '../pages/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../pages/site.ts'
import { insertApp } from '../world/apps.ts'
import { type Developer, setRole } from '../world/developers.ts'
import type { World } from '../world/world.ts'
import { checkAppName } from './app-name.ts'
import { onAccount } from './app-visit.ts'
import { type Checked, problemOf } from './checked.ts'
import { checkEmail } from './email.ts'
import { DashboardFrame, dashboardLink } from './frame.tsx'

/** What each type is for, in one sentence. */
const purposes: Readonly<Record<AppType, string>> = {
  consumer: 'For people with their own accounts. Takes Instagram Basic Display.',
  business: "For companies that manage their own or other companies' presence. Does not take Instagram Basic Display.",
  gaming: 'For games. Does not take Instagram Basic Display.',
  none: 'Begins with nothing, and you add what you need. Takes Instagram Basic Display.',
}

/** `/apps/creation`: Create App. */
export function createAppRoutes(site: Hono<SiteEnv>): void {
  site.get(
    '/apps/creation',
    onAccount((c, developer) => sendCreation(c, { type: '', name: '', email: developer.email })),
  )
  site.post('/apps/creation', onAccount(takeCreation))
}

interface Typed {
  readonly type: string
  readonly name: string
  readonly email: string
}

function takeCreation(c: SiteContext, developer: Developer): Response {
  const form = c.get('form')
  const typed: Typed = {
    type: form.get('app_type') ?? '',
    name: form.get('display_name') ?? '',
    email: form.get('contact_email') ?? '',
  }
  const type = checkType(typed.type)
  const name = checkAppName(typed.name)
  const email = checkEmail(typed.email)
  if ('problem' in type || 'problem' in name || 'problem' in email) {
    return sendCreation(c, typed, { type: problemOf(type), name: problemOf(name), email: problemOf(email) })
  }
  const id = createApp(c.env.call.context.world, developer, type.value, name.value, email.value)
  return c.redirect(dashboardLink(c, `/apps/${id}/dashboard/?done=appCreated`), 303)
}

function checkType(typed: string): Checked<AppType> {
  return Object.hasOwn(appTypes, typed) ? { value: typed as AppType } : { problem: 'Choose a type.' }
}

function createApp(world: World, developer: Developer, type: AppType, name: string, contactEmail: string): string {
  const id = world.ids.metaApp()
  world.database.transaction(() => {
    insertApp(world, {
      id,
      secret: world.ids.secret(),
      name,
      contactEmail,
      type,
      mode: 'development',
      websiteUrl: null,
      hasWebsite: 0,
      createdAt: world.clock.now(),
      deletedAt: null,
    })
    setRole(world, id, developer.id, 'administrator')
  })
  return id
}

function sendCreation(
  c: SiteContext,
  typed: Typed,
  problems?: Readonly<Record<keyof Typed, string | undefined>>,
): Response {
  const page = (
    <DashboardFrame c={c} title="Create App" width="narrow">
      <h1>Create App</h1>
      <div class="card">
        <Form action={dashboardLink(c, '/apps/creation/')} token={formToken(c)}>
          <TypeChoice chosen={typed.type} problem={problems?.type} />
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

function TypeChoice({ chosen, problem }: { readonly chosen: string; readonly problem: string | undefined }): Child {
  return (
    <fieldset class="field" {...(problem === undefined ? {} : { 'aria-describedby': 'app_type-about' })}>
      <legend class="label">App type</legend>
      {Object.entries(purposes).map(([type, purpose]) => (
        <label class="check">
          <input type="radio" name="app_type" value={type} checked={type === chosen} required />
          <span>
            <strong>{appTypes[type as AppType].label}</strong>
            <br />
            <span class="soft">{purpose}</span>
          </span>
        </label>
      ))}
      {problem === undefined ? null : (
        <p class="problem" id="app_type-about">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
