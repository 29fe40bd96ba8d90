import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import {
  type Configuration,
  deleteConfiguration,
  findConfiguration,
  insertConfiguration,
  listConfigurations,
} from '../../../world/records/configurations.ts'
import { change } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { type ConfigurationTyped, checkConfiguration, readConfigurationForm } from './configuration-form.ts'
import { NewConfiguration, tokenTypes } from './new-configuration.tsx'

/** `/apps/{id}/fb-login/configurations`: what the Login dialog takes as `config_id`. */
export function configurationsRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/fb-login/configurations'
  site.get(
    path,
    onProduct('facebook', (visit) => sendConfigurations(visit)),
  )
  site.post(`${path}/create`, onProduct('facebook', create, 'changesSettings'))
  site.post(`${path}/delete`, onProduct('facebook', remove, 'changesSettings'))
}

function create(visit: ProductVisit): Response {
  const { app, c, world } = visit
  const typed = readConfigurationForm(c.get('form'), world.clock.day())
  const checked = checkConfiguration(typed)
  if ('problem' in checked) return sendConfigurations(visit, { typed, problem: checked.problem })
  change(visit, 'configuration.create', checked.value.name, () =>
    insertConfiguration(world, {
      id: world.ids.page(),
      appId: app.id,
      createdAt: world.clock.now(),
      ...checked.value,
    }),
  )
  return goTo(visit, appPages.configurations, 'configurationCreated')
}

function remove(visit: ProductVisit): Response {
  const { app, c, world } = visit
  const found = findConfiguration(world, app.id, c.get('form').get('configuration') ?? '')
  if (found !== undefined)
    change(visit, 'configuration.delete', found.name, () => deleteConfiguration(world, app.id, found.id))
  return goTo(visit, appPages.configurations, 'configurationDeleted')
}

function sendConfigurations(
  visit: ProductVisit,
  refused?: { readonly typed: ConfigurationTyped; readonly problem: string },
): Response {
  const configurations = listConfigurations(visit.world, visit.app.id)
  const page = (
    <AppFrame visit={visit} page="configurations" title="Configurations">
      <p>
        A configuration says once what the Login dialog asks for. Its ID goes to the dialog as config_id, in place of
        scope.
      </p>
      {configurations.length === 0 ? <p class="card">None yet.</p> : null}
      {configurations.map((configuration) => (
        <ConfigurationCard visit={visit} configuration={configuration} />
      ))}
      {may(visit, 'changesSettings') ? <NewConfiguration visit={visit} {...refused} /> : null}
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused === undefined ? 200 : 422 })
}

function ConfigurationCard(props: { readonly visit: AppVisit; readonly configuration: Configuration }): Child {
  const { visit, configuration } = props
  const { id, name, tokenType, scopes, expires } = configuration
  return (
    <section class="card">
      <h2>{name}</h2>
      <dl>
        <dt>Configuration ID</dt>
        <dd class="code id">{id}</dd>
        <dt>Access token</dt>
        <dd>
          {tokenTypes[tokenType]}
          {tokenType === 'systemUser' ? (expires === 1 ? ', for 60 days' : ', without an end') : ''}
        </dd>
        <dt>Permissions</dt>
        <dd class="code">{scopes.replaceAll(',', ', ')}</dd>
      </dl>
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, `${appPages.configurations}delete/`)} token={formToken(visit.c)}>
          <input type="hidden" name="configuration" value={id} />
          <button type="submit" class="quiet" aria-label={`Delete ${name}`}>
            Delete
          </button>
        </Form>
      ) : null}
    </section>
  )
}
