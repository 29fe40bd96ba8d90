// Redeems codes until it is killed, printing each token once it is stored. Run with the data directory as argument.
import { writeSync } from 'node:fs'
import { issueAccessToken } from '../access-tokens.ts'
import { findAccountByUsername } from '../accounts.ts'
import { findAuthorizationCode, issueAuthorizationCode, useAuthorizationCode } from '../authorization-codes.ts'
import { findInstagramApp } from '../basic-display-products.ts'
import { saveGrant } from '../grants.ts'
import { isNew, loadWorld } from '../load.ts'
import { sampleWorld } from '../sample.ts'
import { scopedId } from '../scoped-ids.ts'
import { openWorld } from '../world.ts'

const world = openWorld({ data: process.argv[2] })
if (isNew(world)) loadWorld(world, sampleWorld('http://localhost:4000'))
const app = findInstagramApp(world, '684477648739411')
const account = findAccountByUsername(world, 'jayposiris')
if (app === undefined || account === undefined) throw new Error('The sample world is not there.')
writeSync(1, 'open\n')

for (;;) {
  const text = world.database.transaction(() => {
    scopedId(world, app.appId, account.id)
    const grant = saveGrant(world, app.appId, account.id, ['user_profile'])
    return issueAuthorizationCode(world, grant.id, 'https://socialsizzle.herokuapp.com/auth/')
  })
  const token = world.database.transaction(() => {
    const code = findAuthorizationCode(world, text)
    if (code === undefined || !useAuthorizationCode(world, code)) throw new Error('A code was lost.')
    return issueAccessToken(world, code.grantId, 'shortLived')
  })
  writeSync(1, `${text} ${token}\n`)
}
