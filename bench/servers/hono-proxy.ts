/** A peer of connect's proxy: Hono's own helper, with the token put in and nothing looked up or searched. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'

const upstream = process.env['BENCH_UPSTREAM'] ?? ''
const app = new Hono()
app.all('/proxy/*', (c) =>
  proxy(`${upstream}${c.req.path.slice('/proxy'.length)}`, {
    raw: c.req.raw,
    headers: { ...c.req.header(), authorization: 'Bearer IGAAbench' },
  }),
)
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` })),
)
