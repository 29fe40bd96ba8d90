import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWorld } from '../world-file/load/load.ts'
import { samplePassword, sampleWorld } from '../world-file/sample/sample.ts'
import { printWorldFile, saveWorld } from '../world-file/save/save.ts'
import { hashPassword, hashSecret } from './hash.ts'
import { findAccountByUsername, setAccountPassword } from './records/accounts.ts'
import { findClient } from './records/apps/products.ts'
import { saveGrant } from './records/grants.ts'
import { findAccessToken, issueAccessToken } from './records/tokens/access-tokens.ts'
import {
  findAuthorizationCode,
  issueAuthorizationCode,
  useAuthorizationCode,
} from './records/tokens/authorization-codes.ts'
import { openConsent } from './records/tokens/consents.ts'
import { startSession } from './records/tokens/sessions.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'
import { openWorld, type World } from './world.ts'

function allBytes(directory: string): Buffer {
  return Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))))
}

/** Does what a visit does. @returns Every secret that was handed out or typed. */
function visit(world: World): { secrets: string[]; token: string } {
  const app = findClient(world, '684477648739411')
  const account = findAccountByUsername(world, 'jayposiris')
  if (app === undefined || account === undefined) throw new Error('The sample world is not there.')
  const session = startSession(world, 'instagram', account.id)
  const consent = openConsent(world, hashSecret(session), 'client_id=684477648739411')
  const key = { appId: app.appId, login: app.login, subjectId: account.id }
  const grant = saveGrant(world, key, { scopes: ['user_profile'] })
  const text = issueAuthorizationCode(world, grant, 'https://socialsizzle.herokuapp.com/auth/')
  const code = findAuthorizationCode(world, text)
  expect(code !== undefined && useAuthorizationCode(world, code)).toBe(true)
  const short = issueAccessToken(world, { grant, kind: 'shortLived' })
  const long = issueAccessToken(world, { grant, kind: 'longLived' })
  setAccountPassword(world, account.id, hashPassword('correct horse', world.random(16)))
  return { secrets: [session, consent, text, short, long, samplePassword, 'correct horse'], token: long }
}

test('no token, code, session or password is in the files of a world, nor in a saved one: only their hashes', () => {
  using directory = temporaryDirectory()
  const world = openWorld({ data: directory.path })
  loadWorld(world, sampleWorld('http://localhost:4000'))
  const { secrets, token } = visit(world)
  const written = allBytes(directory.path)
  const saved = printWorldFile(saveWorld(world))
  world.database.close()
  const closed = allBytes(directory.path)
  for (const bytes of [written, closed, Buffer.from(saved)]) {
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
    expect(bytes.includes(hashSecret(token))).toBe(true)
  }
  const again = openWorld({ data: directory.path })
  expect(findAccessToken(again, token)?.kind).toBe('longLived')
  again.database.close()
})
