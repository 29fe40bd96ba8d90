/** Stores files with their containers until it is killed, and prints the id of each file that is stored. Started by crash.test.ts. */
import { firstAccounts, insertAccount } from '../../world/records/accounts.ts'
import { insertContainer } from '../../world/records/containers.ts'
import { openWorld } from '../../world/world.ts'
import { openFileStore } from '../open-store.ts'
import { account } from './account.ts'

const [data = ''] = process.argv.slice(2)
const world = openWorld({ data })
const files = openFileStore(data, Date.now)
if (firstAccounts(world, 1).length === 0) insertAccount(world, account)
process.stdout.write('open\n')
for (let count = 0; ; count++) {
  const draft = files.draft(`file-${process.pid}-${count}`)
  for (let piece = 0; piece < 20; piece++) await draft.append(Buffer.alloc(10_000, `${process.pid} ${count} ${piece}`))
  const fileId = await draft.keep('jpg')
  const made = { accountId: account.id, appId: null, kind: 'IMAGE', source: 'url', parameters: '{}' } as const
  insertContainer(world, { ...made, state: 'READY', fileId })
  process.stdout.write(`${fileId}\n`)
}
