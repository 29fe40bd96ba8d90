/**
 * Darkroom beside its peers: `npm run bench` at the root. Figures of one run belong together; compare the ratios.
 * `npm run bench -- me start` measures these alone; `-- --keep` writes a whole run to results/latest.json.
 */
import { type Run, readArguments } from './arguments.ts'
import { measureClient } from './measure/client.ts'
import { measureComments } from './measure/comments.ts'
import { measureConnectMillion } from './measure/connect-million.ts'
import { measureConnectProxy } from './measure/connect-proxy.ts'
import { measureConnectRates } from './measure/connect-rates.ts'
import { measureConnectVault } from './measure/connect-vault.ts'
import { measureEmulate } from './measure/emulate.ts'
import { measureExchange } from './measure/exchange.ts'
import { measureInsights } from './measure/insights.ts'
import { measureLog } from './measure/log.ts'
import { measureLogins } from './measure/logins.ts'
import { measureManyMedia } from './measure/many-media.ts'
import { measureMe } from './measure/me.ts'
import { measureMedia } from './measure/media.ts'
import { measureMillion, measureTenMillion } from './measure/million.ts'
import { measurePublishing } from './measure/publishing.ts'
import { measureStart } from './measure/start.ts'
import { measureUpload } from './measure/upload.ts'
import { measureWebhooks } from './measure/webhooks.ts'
import { measureWorlds } from './measure/worlds.ts'
import { finish } from './report.ts'

const measures = {
  me: measureMe,
  log: measureLog,
  media: measureMedia,
  upload: measureUpload,
  publishing: measurePublishing,
  webhooks: measureWebhooks,
  insights: measureInsights,
  comments: measureComments,
  client: measureClient,
  exchange: measureExchange,
  logins: measureLogins,
  start: measureStart,
  emulate: measureEmulate,
  worlds: measureWorlds,
  million: measureMillion,
  'many-media': measureManyMedia,
  'connect-proxy': measureConnectProxy,
  'connect-rates': measureConnectRates,
  'connect-vault': measureConnectVault,
}
const onRequest = { 'ten-million': measureTenMillion, 'connect-million': measureConnectMillion }
const { names, keep } = readOrExit()
for (const [name, measure] of Object.entries({ ...measures, ...onRequest })) {
  if (names.includes(name)) await measure()
}
finish(keep)

function readOrExit(): Run {
  try {
    return readArguments(process.argv.slice(2), Object.keys(measures), Object.keys(onRequest))
  } catch (error) {
    console.error(`bench: ${(error as Error).message}`)
    process.exit(2)
  }
}
