// Redeems codes until it is killed, printing each token once it is stored. Run with the data directory as argument.
import { writeSync } from 'node:fs'
import { isNew, loadWorld } from '../../../world-file/load/load.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'
import { findAccountByUsername } from '../../records/accounts.ts'
import { findClient } from '../../records/apps/products.ts'
import { saveGrant } from '../../records/grants.ts'
import { issueAccessToken } from '../../records/tokens/access-tokens.ts'
import {
  findAuthorizationCode,
  issueAuthorizationCode,
  useAuthorizationCode,
} from '../../records/tokens/authorization-codes.ts'
import { openWorld } from '../../world.ts'

const world = openWorld({ data: process.argv[2] })
if (isNew(world)) loadWorld(world, sampleWorld('http://localhost:4000'))
const app = findClient(world, '684477648739411')
const account = findAccountByUsername(world, 'jayposiris')
if (app === undefined || account === undefined) throw new Error('The sample world is not there.')
writeSync(1, 'open\n')

for (;;) {
  const text = world.database.transaction(() => {
    const key = { appId: app.appId, login: app.login, subjectId: account.id }
    const grant = saveGrant(world, key, { scopes: ['user_profile'] })
    return issueAuthorizationCode(world, grant, 'https://socialsizzle.herokuapp.com/auth/')
  })
  const token = world.database.transaction(() => {
    const code = findAuthorizationCode(world, text)
    if (code === undefined || !useAuthorizationCode(world, code)) throw new Error('A code was lost.')
    return issueAccessToken(world, { grant: { id: code.grantId, login: code.login }, kind: 'shortLived' })
  })
  writeSync(1, `${text} ${token}\n`)
}
