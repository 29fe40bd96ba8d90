import { type Login, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { readLinks } from '../admin/read-records.ts'
import { Problem } from '../base/problem.ts'
import { createLink } from '../linking/create-link.ts'
import { listTenants } from '../tenants/tenants.ts'
import { Frame } from './frame.tsx'
import { actorIn, type PageContext, type PageEnv, textOf } from './page-env.ts'
import { Empty, Id, Moment, Pager, Panel, ProofForm, ShownOnce, Table } from './parts.tsx'

const pageSize = 50

/** Links: how far people are, and a new one. */
export function addLinkRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/links', (c) => linksPage(c))
  app.post('/admin/links', async (c) => {
    const [tenantId, login, lifetime] = [
      await textOf(c, 'tenant'),
      await textOf(c, 'login'),
      await textOf(c, 'lifetime'),
    ]
    try {
      const tenants = await listTenants(c.get('connect'))
      if (!tenants.some(({ id }) => id === tenantId))
        throw new Problem(422, 'tenant_missing', 'No tenant has this id.', 'Choose one from the list.')
      const caller = { tenantId, keyId: 'operator', scopes: [], actor: actorIn(c) }
      const { url } = await createLink(c.get('connect'), caller, {
        login: Object.hasOwn(c.get('connect').apps, login) ? (login as Login) : undefined,
        lifetime: lifetime === 'short' ? 'short' : 'long',
      })
      return await linksPage(c, <ShownOnce name="This link works once, in one browser, within an hour." text={url} />)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      c.status(error.status as 422)
      return linksPage(
        c,
        <div class="errors" role="alert">
          <h2>The link was not created</h2>
          <p>
            {error.message} {error.fix}
          </p>
        </div>,
      )
    }
  })
}

/** `completed` as the table shows it. */
function stateWords(state: string): string {
  return state.charAt(0).toUpperCase() + state.slice(1)
}

async function linksPage(c: PageContext, told?: Child): Promise<Response> {
  const context = c.get('connect')
  const before = Number(c.req.query('before')) || undefined
  const [found, tenants] = await Promise.all([readLinks(context, before, pageSize), listTenants(context)])
  const now = context.now()
  return c.html(
    <Frame c={c} title="Links" lead="One-time links that people open to connect an account, or to reconnect it.">
      {told}
      <Panel title="New link">
        <div class="in">
          {tenants.length === 0 ? (
            <p>
              A link belongs to a tenant. <a href="/admin/tenants">Create a tenant first.</a>
            </p>
          ) : (
            <ProofForm c={c} action="/admin/links">
              <div class="filters">
                <label>
                  Tenant{' '}
                  <select class="select" name="tenant">
                    {tenants.map(({ id, name }) => (
                      <option value={id}>{name}</option>
                    ))}
                  </select>
                </label>
                <label>
                  Login{' '}
                  <select class="select" name="login">
                    {(Object.keys(context.apps) as Login[]).map((login) => (
                      <option value={login}>{logins[login].label}</option>
                    ))}
                  </select>
                </label>
                <label>
                  Token{' '}
                  <select class="select" name="lifetime">
                    <option value="long">Long-lived, refreshed</option>
                    <option value="short">Short-lived, one hour</option>
                  </select>
                </label>
                <button class="button primary" type="submit">
                  Create link
                </button>
              </div>
            </ProofForm>
          )}
        </div>
      </Panel>
      <Panel title="All links" note="deleted a few days after they expire">
        {found.length === 0 ? (
          <Empty title="No links yet">Links that you and your apps create appear here.</Empty>
        ) : (
          <Table
            heads={['Link', 'State', 'Created', 'Connection', 'Problem']}
            rows={found.map((link) => [
              <>
                <Id id={link.id} />
                <p class="faint">{logins[link.login].label}</p>
              </>,
              stateWords(link.state !== 'completed' && link.expiresAt <= now ? 'expired' : link.state),
              <Moment at={link.createdAt} />,
              link.connectionId !== null && (
                <Id id={link.connectionId} href={`/admin/connections/${link.connectionId}`} />
              ),
              link.failure !== null && (
                <>
                  {link.failure.replaceAll('_', ' ')}
                  {link.reference !== null && (
                    <p class="faint">
                      Details are in the log under <code>{link.reference}</code>.
                    </p>
                  )}
                </>
              ),
            ])}
          />
        )}
        <Pager
          first={before === undefined ? null : '/admin/links'}
          next={found.length < pageSize ? null : `/admin/links?before=${found.at(-1)?.createdAt}`}
        />
      </Panel>
    </Frame>,
  )
}
