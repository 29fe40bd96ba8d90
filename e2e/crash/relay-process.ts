/**
 * A connect over a store that others share, which receives webhooks and relays them, until it is killed. Run as
 * `relay-process.ts <store> <root key> <app id> <app secret>`; prints the port that it listens on.
 */
import { createServer } from 'node:http'
import { createConnect, keepWorking, openPostgres, openSqlite } from '@darkroom/connect'
import { rootKeys, Secret } from '@darkroom/connect/vault'
import { getRequestListener } from '@hono/node-server'

const [place = '', rootKey = '', appId = '', appSecret = ''] = process.argv.slice(2)
const logger = {
  info: () => {},
  warn: () => {},
  error: (details: object, message: string) => console.error(message, details),
}
const connect = await createConnect({
  store: place.startsWith('postgres:') ? await openPostgres({ url: place, connections: 6 }) : await openSqlite(place),
  keys: rootKeys(rootKey),
  publicUrl: 'http://localhost:4100',
  apps: {
    instagram: {
      appId,
      appSecret: new Secret(appSecret),
      scopes: ['instagram_business_basic'],
      webhooks: { verifyToken: new Secret('verify'), fields: ['comments'] },
    },
  },
  loopbackEndpoints: true,
  // What a killed process held is taken over soon.
  lease: 2000,
  logger,
})
const listener = getRequestListener((request) => connect.fetch(request))
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address !== null ? address.port : 0)
})
keepWorking(connect.work, logger)
