/** Prints docs/openapi/*.json from the contract. `--check` prints nothing and fails where one is out of date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApi, openApiHosts } from '../packages/contract/src/openapi.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'openapi')
for (const host of openApiHosts) {
  const file = join(folder, `${host}.json`)
  const text = `${JSON.stringify(openApi(host), null, 2)}\n`
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`docs/openapi/${host}.json is out of date: run npm run openapi.`)
    process.exitCode = 1
  }
}
