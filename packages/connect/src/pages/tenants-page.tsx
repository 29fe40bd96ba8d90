import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Problem } from '../base/problem.ts'
import { createApiKey, type KeyScope, keyScopes, listApiKeys, revokeApiKey } from '../tenants/api-keys.ts'
import { createTenant, getTenant, listTenants } from '../tenants/tenants.ts'
import { Frame } from './frame.tsx'
import { actorIn, type PageContext, type PageEnv, textOf } from './page-env.ts'
import { Empty, Moment, Panel, ProofForm, ShownOnce, Table } from './parts.tsx'

/** Tenants, and the API keys of each. */
export function addTenantRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/tenants', (c) => tenantsPage(c))
  app.post('/admin/tenants', async (c) => {
    const name = await textOf(c, 'name')
    if (name === '' || name.length > 100) {
      c.status(422)
      return tenantsPage(c, 'Enter a name of 1 to 100 characters.')
    }
    const { id } = await createTenant(c.get('connect'), name, actorIn(c))
    return c.redirect(`/admin/tenants/${id}`, 303)
  })
  app.get('/admin/tenants/:id', (c) => tenantPage(c))
  app.post('/admin/tenants/:id/keys', async (c) => {
    const context = c.get('connect')
    const tenant = await getTenant(context, c.req.param('id'))
    const form = await c.req.parseBody({ all: true })
    const name = typeof form['name'] === 'string' ? form['name'].trim() : ''
    const wanted = [form['scope'] ?? []].flat()
    const scopes = keyScopes.filter((scope) => wanted.includes(scope))
    if (name === '' || name.length > 100 || scopes.length === 0) {
      c.status(422)
      return tenantPage(c, undefined, 'Enter a name of 1 to 100 characters, and select at least one permission.')
    }
    const { text } = await createApiKey(context, { tenantId: tenant.id, name, scopes, actor: actorIn(c) })
    return tenantPage(c, <ShownOnce name={`The key ${name}.`} text={text.reveal()} />)
  })
  app.post('/admin/tenants/:id/keys/:key/revoke', async (c) => {
    const tenant = await getTenant(c.get('connect'), c.req.param('id'))
    const caller = { tenantId: tenant.id, keyId: 'operator', scopes: [], actor: actorIn(c) }
    try {
      await revokeApiKey(c.get('connect'), caller, c.req.param('key'))
    } catch (error) {
      // Somebody has revoked it already, which the page shows.
      if (!(error instanceof Problem)) throw error
    }
    return c.redirect(`/admin/tenants/${tenant.id}`, 303)
  })
}

async function tenantsPage(c: PageContext, problem?: string): Promise<Response> {
  const tenants = await listTenants(c.get('connect'))
  return c.html(
    <Frame
      c={c}
      title="Tenants and keys"
      lead="A tenant is a customer or team. API keys of one tenant cannot see another tenant’s connections."
    >
      {problem !== undefined && <Mistake text={problem} />}
      <Panel title="New tenant">
        <div class="in">
          <ProofForm c={c} action="/admin/tenants">
            <div class="filters">
              <div class="search">
                <label class="unseen" for="name">
                  Name
                </label>
                <input
                  class="input"
                  id="name"
                  name="name"
                  required
                  maxlength={100}
                  placeholder="Name of a customer or team"
                />
              </div>
              <button class="button primary" type="submit">
                Create tenant
              </button>
            </div>
          </ProofForm>
        </div>
      </Panel>
      <Panel title="Tenants">
        {tenants.length === 0 ? (
          <Empty title="No tenants yet">Every API key and connection belongs to a tenant.</Empty>
        ) : (
          <Table
            heads={['Name', 'Id', 'Created', 'Connections']}
            rows={tenants.map(({ id, name, createdAt }) => [
              <a href={`/admin/tenants/${id}`}>{name}</a>,
              <code>{id}</code>,
              <Moment at={createdAt} />,
              <a href={`/admin/connections?tenant=${id}`}>View</a>,
            ])}
          />
        )}
      </Panel>
    </Frame>,
  )
}

/** What each scope allows, in words. */
const scopeWords: Readonly<Record<KeyScope, string>> = {
  'links:write': 'Create links',
  'connections:read': 'Read connections',
  'connections:write': 'Disconnect accounts',
  proxy: 'Call the Instagram API',
  'events:read': 'Read events',
  'posts:read': 'Read posts',
  'posts:write': 'Create, change and cancel posts',
  'endpoints:read': 'Read endpoints and deliveries',
  'endpoints:write': 'Create and change endpoints, resend deliveries',
  'audit:read': 'Read the audit log',
  'keys:write': 'Create and revoke keys',
}

async function tenantPage(c: PageContext, told?: Child, problem?: string): Promise<Response> {
  const context = c.get('connect')
  const tenant = await getTenant(context, c.req.param('id') ?? '')
  const keys = await listApiKeys(context, tenant.id)
  return c.html(
    <Frame
      c={c}
      title={tenant.name}
      lead={<code>{tenant.id}</code>}
      above={{ path: '/admin/tenants', title: 'Tenants and keys' }}
    >
      {told}
      {problem !== undefined && <Mistake text={problem} />}
      <Panel title="API keys" note="only a hash is stored">
        {keys.length === 0 ? (
          <Empty title="No keys yet">Your app needs a key to call connect.</Empty>
        ) : (
          <Table
            heads={['Name', 'Permissions', 'Created', 'Last used', '']}
            rows={keys.map(({ id, name, scopes, createdAt, lastUsedAt, revokedAt }) => [
              <>
                <b>{name}</b>
                <p class="faint mono">{id}</p>
              </>,
              scopes.length === keyScopes.length ? 'All' : scopes.join(', '),
              <Moment at={createdAt} />,
              <Moment at={lastUsedAt} />,
              revokedAt === null ? (
                <ProofForm c={c} action={`/admin/tenants/${tenant.id}/keys/${id}/revoke`}>
                  <button class="button tiny danger" type="submit" aria-label={`Revoke ${name}`}>
                    Revoke
                  </button>
                </ProofForm>
              ) : (
                <span class="faint">Revoked</span>
              ),
            ])}
          />
        )}
      </Panel>
      <Panel title="New key">
        <div class="in">
          <ProofForm c={c} action={`/admin/tenants/${tenant.id}/keys`}>
            <div class="field">
              <label for="name">Name</label>
              <input class="input" id="name" name="name" required maxlength={100} />
            </div>
            <fieldset class="field">
              <legend>Permissions</legend>
              {keyScopes.map((scope) => (
                <label class="check">
                  <input type="checkbox" name="scope" value={scope} checked={scope !== 'keys:write'} />
                  <span>
                    {scopeWords[scope] ?? scope} <small>{scope}</small>
                  </span>
                </label>
              ))}
            </fieldset>
            <p>
              <button class="button primary" type="submit">
                Create key
              </button>
            </p>
          </ProofForm>
        </div>
      </Panel>
    </Frame>,
  )
}

function Mistake({ text }: { readonly text: string }): Child {
  return (
    <div class="errors" role="alert">
      <h2>Nothing was created</h2>
      <p>{text}</p>
    </div>
  )
}
