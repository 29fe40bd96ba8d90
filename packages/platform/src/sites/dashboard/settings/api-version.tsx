import { type Day, livingVersion, type VersionName, versions } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'

/** Versions that an app can choose on a day: those that are available then, oldest first. */
export function versionsToChoose(day: Day): VersionName[] {
  return versions.map(({ name }) => name).filter((name) => livingVersion(name, day) === name)
}

/** A version as chosen from that list; null for the platform's default, and for whatever is none of them. */
export function readVersion(text: string | undefined, day: Day): VersionName | null {
  return versionsToChoose(day).find((name) => name === text) ?? null
}

/** Advanced > Upgrade API version: which version answers calls whose path names none. */
export function ApiVersions({ visit }: { readonly visit: AppVisit }): Child {
  const { app, c, world } = visit
  const living = versionsToChoose(world.clock.day())
  return (
    <Panel id="version" title="Upgrade API version">
      <p class="soft">
        Which version answers a call whose path does not name one. By default it is the oldest version still available.
      </p>
      <Form action={appLink(visit, `${appPages.advanced}version/`)} token={formToken(c)}>
        <ReadOnlyFields unless={may(visit, 'changesSettings')}>
          <VersionField name="api_version" label="All calls" living={living} chosen={app.apiVersion} />
          <VersionField
            name="role_api_version"
            label="Calls of people with a role on the app"
            living={living}
            chosen={app.roleApiVersion}
          />
          <div class="field">
            <button type="submit" class="button">
              Save Versions
            </button>
          </div>
        </ReadOnlyFields>
      </Form>
    </Panel>
  )
}

function VersionField(props: {
  readonly name: string
  readonly label: string
  readonly living: readonly VersionName[]
  readonly chosen: VersionName | null
}): Child {
  const { name, label, living, chosen } = props
  const ended = chosen !== null && !living.includes(chosen)
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select class="select" id={name} name={name}>
        <option value="">Default: {living[0]}</option>
        {living.map((version) => (
          <option value={version} selected={version === chosen}>
            {version}
          </option>
        ))}
        {ended ? (
          <option value={chosen} selected>
            {chosen}, which has ended: {living[0]} answers
          </option>
        ) : null}
      </select>
    </div>
  )
}
