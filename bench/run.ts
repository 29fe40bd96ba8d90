/** Darkroom beside its peers: `npm run bench` at the root. Figures of one run belong together; compare the ratios. */
import { measureClient } from './measure/client.ts'
import { measureExchange } from './measure/exchange.ts'
import { measureLogins } from './measure/logins.ts'
import { measureMe } from './measure/me.ts'
import { measureMillion, measureTenMillion } from './measure/million.ts'
import { measureStart } from './measure/start.ts'
import { measureWorlds } from './measure/worlds.ts'
import { finish } from './report.ts'

const wanted = process.argv.slice(2)
const measures = {
  me: measureMe,
  client: measureClient,
  exchange: measureExchange,
  logins: measureLogins,
  start: measureStart,
  worlds: measureWorlds,
  million: measureMillion,
}
for (const [name, measure] of Object.entries(measures)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure()
}
if (wanted.includes('ten-million')) await measureTenMillion()
finish(wanted.length === 0)
