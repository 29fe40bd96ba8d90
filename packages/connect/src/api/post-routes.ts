import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isoOf } from '../base/time.ts'
import { getConnection } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import { getFile } from '../files/files.ts'
import { receiveFile } from '../files/receive-file.ts'
import { cancelPost, changePost, retryPost } from '../posts/change-post.ts'
import { createPost } from '../posts/create-post.ts'
import { getPost, listPosts } from '../posts/posts.ts'
import { showPost } from '../posts/show-post.ts'
import type { FileRow } from '../store/schema.ts'
import { checkScope } from '../tenants/api-keys.ts'
import { answer, body, page, problems } from './answers.ts'
import type { ApiEnv } from './env.ts'
import { fileSchema, newPostSchema, postChangesSchema, postSchema, postStates, retrySchema } from './post-schemas.ts'
import { listOf, pagingSchema, problemSchema } from './schemas.ts'

const params = z.object({ id: z.string().max(100) })
const conflict = {
  409: {
    description: 'The post is in a state in which that cannot be done.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
}

const create = createRoute({
  method: 'post',
  path: '/v1/connections/{id}/posts',
  summary: 'Publish an image, a reel, a story or a carousel, now or later, once',
  security: [{ apiKey: ['posts:write'] }],
  request: {
    params,
    headers: z.object({
      'idempotency-key': z
        .string()
        .regex(/^[!-~]{1,255}$/, 'must have 1 to 255 visible ASCII characters.')
        .optional()
        .openapi({ description: 'The same key with the same body is the same post, however often it is sent.' }),
    }),
    body: body(newPostSchema),
  },
  responses: {
    200: answer(postSchema, 'The post that this Idempotency-Key has made before.'),
    201: answer(postSchema, 'The post. It is stored, and will be published.'),
    ...problems,
  },
})

const list = createRoute({
  method: 'get',
  path: '/v1/posts',
  summary: 'List posts, in the order in which they were made',
  security: [{ apiKey: ['posts:read'] }],
  request: {
    query: pagingSchema.extend({
      state: z.enum(postStates).optional(),
      connection: z.string().max(100).optional(),
    }),
  },
  responses: { 200: answer(listOf(postSchema), 'The posts.'), ...problems },
})

const get = createRoute({
  method: 'get',
  path: '/v1/posts/{id}',
  summary: 'See a post: its state, its history and what can be done',
  security: [{ apiKey: ['posts:read'] }],
  request: { params },
  responses: { 200: answer(postSchema, 'The post.'), ...problems },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/posts/{id}',
  summary: 'Change the time or the caption of a post that has not begun',
  security: [{ apiKey: ['posts:write'] }],
  request: { params, body: body(postChangesSchema) },
  responses: { 200: answer(postSchema, 'The post as it is now.'), ...conflict, ...problems },
})

const cancel = createRoute({
  method: 'post',
  path: '/v1/posts/{id}/cancel',
  summary: 'Cancel a post that is not published',
  security: [{ apiKey: ['posts:write'] }],
  request: { params },
  responses: { 200: answer(postSchema, 'The post. It is not published any more.'), ...conflict, ...problems },
})

const retry = createRoute({
  method: 'post',
  path: '/v1/posts/{id}/retry',
  summary: 'Publish a post that has failed anew, or ask what became of one that is unknown',
  security: [{ apiKey: ['posts:write'] }],
  request: { params, body: { ...body(retrySchema), required: false } },
  responses: { 200: answer(postSchema, 'The post, which is due now.'), ...conflict, ...problems },
})

const file = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const upload = createRoute({
  method: 'post',
  path: '/v1/files',
  summary: 'Post the bytes of a JPEG, PNG, MP4 or MOV file, to be published',
  security: [{ apiKey: ['posts:write'] }],
  request: { body: { content: file, required: true } },
  responses: {
    201: answer(fileSchema, 'The file, whose id a post can name. The same bytes have the same id.'),
    ...problems,
  },
})

const getUploaded = createRoute({
  method: 'get',
  path: '/v1/files/{id}',
  summary: 'See a file that was posted',
  security: [{ apiKey: ['posts:read'] }],
  request: { params },
  responses: { 200: answer(fileSchema, 'What is known of the file.'), ...problems },
})

/** Files that are posted: added before bodies are limited, since they stream. */
export function addFileRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(upload, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:write')
    return c.json(shownFile(await receiveFile(context, caller.tenantId, c.req.raw)), 201)
  })
  app.openapi(getUploaded, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:read')
    return c.json(shownFile(await getFile(context, caller.tenantId, c.req.valid('param').id)), 200)
  })
}

/** Posts: making, seeing, changing, canceling and retrying them. */
export function addPostRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(create, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:write')
    const connection = await getConnection(context, caller.tenantId, c.req.valid('param').id)
    const { row, isNew } = await createPost(context, connection, c.req.valid('json'), {
      idempotencyKey: c.req.valid('header')['idempotency-key'],
      actor: `key:${caller.keyId}`,
    })
    return isNew ? c.json(showPost(row), 201) : c.json(showPost(row), 200)
  })
  app.openapi(list, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:read')
    const { connection, ...filter } = c.req.valid('query')
    const rows = await listPosts(context, caller.tenantId, { ...filter, connectionId: connection })
    return c.json(page(rows.map(showPost), filter.limit), 200)
  })
  app.openapi(get, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:read')
    return c.json(showPost(await getPost(context, caller.tenantId, c.req.valid('param').id)), 200)
  })
  app.openapi(change, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:write')
    return c.json(showPost(await changePost(context, caller, c.req.valid('param').id, c.req.valid('json'))), 200)
  })
  app.openapi(cancel, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:write')
    return c.json(showPost(await cancelPost(context, caller, c.req.valid('param').id)), 200)
  })
  app.openapi(retry, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'posts:write')
    const { anew = false } = (c.req.valid('json') as { anew?: boolean } | undefined) ?? {}
    return c.json(showPost(await retryPost(context, caller, c.req.valid('param').id, anew)), 200)
  })
}

function shownFile({ id, type, size, hash, createdAt }: FileRow): z.infer<typeof fileSchema> {
  return { id, type, size, sha256: hash, createdAt: isoOf(createdAt) }
}
