import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import {
  type Configuration,
  deleteConfiguration,
  findConfiguration,
  insertConfiguration,
  listConfigurations,
} from '../../../world/records/apps/configurations.ts'
import { recordChange } from '../activity/record-activity.ts'
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
  recordChange(visit, 'configuration.create', checked.value.name, () =>
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
    recordChange(visit, 'configuration.delete', found.name, () => deleteConfiguration(world, app.id, found.id))
  return goTo(visit, appPages.configurations, 'configurationDeleted')
}

function sendConfigurations(
  visit: ProductVisit,
  refused?: { readonly typed: ConfigurationTyped; readonly problem: string },
): Response {
  const configurations = listConfigurations(visit.world, visit.app.id)
  const changes = may(visit, 'changesSettings')
  const page = (
    <AppFrame
      visit={visit}
      page="configurations"
      title="Configurations"
      about="A configuration sets the permissions that the Login dialog asks for. Send its ID as config_id instead of scope."
    >
      <div class="panel">
        {configurations.length === 0 ? (
          <Empty title="No configurations yet">
            <p>Without one, the app sends its permissions as scope.</p>
          </Empty>
        ) : (
          <Table
            label="Configurations"
            columns={['Name', 'Configuration ID', 'Access token', 'Permissions', ...(changes ? ['Change'] : [])]}
            rows={configurations.map((configuration) => [
              ...configurationCells(configuration),
              ...(changes ? [<Delete visit={visit} configuration={configuration} />] : []),
            ])}
          />
        )}
      </div>
      {changes ? <NewConfiguration visit={visit} {...refused} /> : null}
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused === undefined ? 200 : 422 })
}

function configurationCells({ id, name, tokenType, scopes, expires }: Configuration): Child[] {
  const life = expires === 1 ? ', for 60 days' : ', never expires'
  return [
    <strong>{name}</strong>,
    <code class="id copyable">{id}</code>,
    `${tokenTypes[tokenType]}${tokenType === 'systemUser' ? life : ''}`,
    <code>{scopes.replaceAll(',', ', ')}</code>,
  ]
}

function Delete({
  visit,
  configuration: { id, name },
}: {
  readonly visit: AppVisit
  readonly configuration: Configuration
}): Child {
  return (
    <Confirm
      action={appLink(visit, `${appPages.configurations}delete/`)}
      token={formToken(visit.c)}
      fields={{ configuration: id }}
      button="Delete"
      label={`Delete ${name}`}
      loses="Login dialogs that are opened with its ID are refused from then on."
    />
  )
}
