import type { Hono } from 'hono'
import { readPosts } from '../admin/read-records.ts'
import { Problem } from '../base/problem.ts'
import { cancelPost, retryPost } from '../posts/change-post.ts'
import { findPost } from '../posts/posts.ts'
import { showPost } from '../posts/show-post.ts'
import type { PostRow, PostState } from '../store/schema.ts'
import type { Caller } from '../tenants/api-keys.ts'
import { Frame } from './frame.tsx'
import { actorIn, type PageContext, type PageEnv, textOf } from './page-env.ts'
import { Empty, Facts, Id, Moment, Panel, ProofForm, Table } from './parts.tsx'
import { listPage, searchIn } from './records-page.tsx'

const words: Readonly<Record<PostState, string>> = {
  scheduled: 'Scheduled',
  uploading: 'Uploading',
  waiting: 'Waiting',
  published: 'Published',
  failed: 'Failed',
  unknown: 'Unknown',
  canceled: 'Canceled',
}

/** Posts: the list, and one with its history and what can be done. */
export function addPostRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/posts', async (c) => {
    const rows = await readPosts(c.get('connect'), searchIn(c))
    const body = (
      <Table
        heads={['Post', 'State', 'Publishes at', 'Connection']}
        rows={rows.map((row) => [
          <>
            <a href={`/admin/posts/${row.id}`}>{captionOf(row)}</a>
            <p class="faint">{kindWords(row.kind)}</p>
          </>,
          <span class="nowrap">{words[row.state]}</span>,
          <Moment at={row.publishAt} />,
          <Id id={row.connectionId} href={`/admin/connections/${row.connectionId}`} />,
        ])}
      />
    )
    return listPage(c, {
      title: 'Posts',
      lead: 'Posts that apps have scheduled or published, newest first.',
      rows,
      body,
      empty: 'Your app creates a post with POST /v1/connections/{id}/posts.',
    })
  })
  app.get('/admin/posts/:id', async (c) => postPage(c, await postOf(c)))
  app.post('/admin/posts/:id/cancel', async (c) => {
    const { id, tenantId } = await postOf(c)
    await cancelPost(c.get('connect'), callerOf(c, tenantId), id)
    return c.redirect(`/admin/posts/${id}`, 303)
  })
  app.post('/admin/posts/:id/retry', async (c) => {
    const { id, tenantId } = await postOf(c)
    await retryPost(c.get('connect'), callerOf(c, tenantId), id, (await textOf(c, 'anew')) === 'on')
    return c.redirect(`/admin/posts/${id}`, 303)
  })
}

async function postOf(c: PageContext): Promise<PostRow> {
  const id = c.req.param('id') ?? ''
  const row = await findPost(c.get('connect'), id)
  if (row === undefined)
    throw new Problem(404, 'post_not_found', 'No post has this id. It may have been deleted.', 'See the list of posts.')
  return row
}

/** The operator acts for the tenant whose post it is. */
function callerOf(c: PageContext, tenantId: string): Caller {
  return { tenantId, keyId: 'operator', scopes: [], actor: actorIn(c) }
}

function captionOf(row: PostRow): string {
  const { caption } = showPost(row)
  return caption === null || caption === '' ? row.id : caption.length > 60 ? `${caption.slice(0, 60)}…` : caption
}

/** `carousel` as a heading shows it. */
function kindWords(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

function postPage(c: PageContext, row: PostRow): Response | Promise<Response> {
  const post = showPost(row)
  return c.html(
    <Frame
      c={c}
      title={captionOf(row)}
      lead={post.meaning ?? `${words[row.state]}.`}
      above={{ path: '/admin/posts', title: 'Posts' }}
    >
      {post.action !== null && row.state !== 'canceled' && (
        <Panel title="What to do">
          <p class="in">{post.action}</p>
        </Panel>
      )}
      <Panel title="Details">
        <Facts
          facts={[
            ['State', words[row.state]],
            ['Kind', kindWords(row.kind)],
            ['Id', <code>{row.id}</code>],
            ['Connection', <Id id={row.connectionId} href={`/admin/connections/${row.connectionId}`} />],
            ['Publishes at', <Moment at={row.publishAt} isWhole />],
            ['Next attempt', <Moment at={row.nextAt} isWhole />],
            ['Containers', post.containers.length === 0 ? 'none' : <code>{post.containers.join(', ')}</code>],
            ['Media', row.mediaId === null ? 'none' : <code>{row.mediaId}</code>],
            ...(row.detail === null ? [] : [['Detail', row.detail] as const]),
            ...(row.platform === null ? [] : [['Instagram said', <code>{row.platform}</code>] as const]),
          ]}
        />
      </Panel>
      <Panel title="History">
        {post.history.length === 0 ? (
          <Empty title="No history yet">The post is waiting for its scheduled time.</Empty>
        ) : (
          <Table
            heads={['When', 'State', 'Reason']}
            rows={post.history.map(({ at, state, reason }) => [
              <Moment at={at === null ? null : Date.parse(at)} isWhole />,
              words[state],
              reason === null ? '' : <code>{reason}</code>,
            ])}
          />
        )}
      </Panel>
      <Actions c={c} row={row} />
    </Frame>,
  )
}

function Actions({ c, row }: { readonly c: PageContext; readonly row: PostRow }) {
  const path = `/admin/posts/${row.id}`
  const canRetry = row.state === 'failed' || row.state === 'unknown'
  const canCancel = row.state !== 'published' && row.state !== 'canceled' && row.state !== 'failed'
  if (!canRetry && !canCancel) return null
  return (
    <Panel title="Actions">
      <div class="in">
        {canRetry && (
          <ProofForm c={c} action={`${path}/retry`}>
            {row.state === 'unknown' && (
              <label class="check">
                <input type="checkbox" name="anew" />
                Publish again without checking. If the first attempt did succeed, the post appears twice.
              </label>
            )}
            <button class="button" type="submit">
              {row.state === 'unknown' ? 'Check with Instagram' : 'Publish again'}
            </button>
          </ProofForm>
        )}
        {canCancel && (
          <ProofForm c={c} action={`${path}/cancel`}>
            <button class="button" type="submit">
              Cancel post
            </button>
          </ProofForm>
        )}
      </div>
    </Panel>
  )
}
