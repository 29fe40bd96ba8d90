import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { isNew, loadWorld } from '../../../world-file/load/load.ts'
import { parseWorldFile } from '../../../world-file/read/parse-file.ts'
import { printWorldFile, saveWorld } from '../../../world-file/save/save.ts'
import { hashPassword, hashSecret } from '../../hash.ts'
import { findAccount, findAccountByUsername } from '../../records/accounts.ts'
import { listAdvancedAccess } from '../../records/apps/advanced-access.ts'
import { findApp } from '../../records/apps/apps.ts'
import { listInstagramTesters } from '../../records/apps/instagram-testers.ts'
import { findClient, listRedirectUris } from '../../records/apps/products.ts'
import { findGrant, removeGrant, saveGrant } from '../../records/grants.ts'
import { listMedia } from '../../records/media/media.ts'
import { findPersonByEmail, findRole } from '../../records/people.ts'
import { scopedId } from '../../records/scoped-ids.ts'
import { findAccessToken } from '../../records/tokens/access-tokens.ts'
import { findAuthorizationCode, useAuthorizationCode } from '../../records/tokens/authorization-codes.ts'
import { findSession } from '../../records/tokens/sessions.ts'
import { rawQuery } from '../../testing/raw-query.ts'
import { type TemporaryDirectory, temporaryDirectory } from '../../testing/temporary-directory.ts'
import { openWorld } from '../../world.ts'
import { basicDisplay } from './0001-basic-display.ts'

const uri = 'https://socialsizzle.herokuapp.com/auth/'
const password = hashPassword('safelight', Buffer.alloc(16, 1))

/** A world as the Darkroom before this migration left it. */
const rows = `
PRAGMA application_id = 0x4461726b;
PRAGMA user_version = 1;
INSERT INTO developers VALUES ('101', 'Dana', 'dana@darkroom.test', '${password}', 1000);
INSERT INTO accounts VALUES ('17841', 'jay', 'Jay', '${password}', 'PERSONAL', 0, 7, 2000), ('17842', 'ana', 'Ana', '${password}', 'BUSINESS', 0, 8, 3000);
INSERT INTO media VALUES ('1', '17841', 'Heron', 1, 1500), ('2', '17841', 'Fog', 2, 1600);
INSERT INTO apps VALUES ('358', 'secret', 'Sizzle', '', 'consumer', 'live', NULL, 1, 4000, NULL), ('359', 'secret', 'Half', '', 'none', 'development', NULL, 0, 4001, NULL);
INSERT INTO appRoles VALUES ('358', '101', 'administrator');
INSERT INTO basicDisplayProducts VALUES ('358', '684', 'key', 'Sizzle', '${uri}', '${uri}', 'user_profile,user_media'), ('359', NULL, NULL, 'Half', '', '', '');
INSERT INTO redirectUris VALUES ('358', '${uri}', 1), ('358', 'http://localhost:4000/console/callback/', 0);
INSERT INTO instagramTesters VALUES ('358', '17841', 'accepted', 1, 2), ('358', '17842', 'pending', 3, NULL);
INSERT INTO scopedIds VALUES ('358', '17841', '2500');
INSERT INTO grants VALUES ('g1', '358', '17841', 'user_profile,user_media', 5000, NULL), ('g2', '358', '17842', 'user_profile', 5001, NULL);
INSERT INTO authorizationCodes VALUES ('${hashSecret('AQcode')}', 'g1', '${uri}', 5000, 9000, NULL);
INSERT INTO accessTokens VALUES ('${hashSecret('IGQVlong')}', 'g1', 'longLived', 5000, 9000, NULL), ('${hashSecret('IGQVdead')}', 'g2', 'shortLived', 5001, 9000, 5002);
INSERT INTO sessions VALUES ('${hashSecret('dana')}', 'developers', '101', 1, 99999999999999), ('${hashSecret('jay')}', 'instagram', '17841', 1, 99999999999999);
INSERT INTO consents VALUES ('c1', '${hashSecret('jay')}', 'x', 1, NULL);
`

function before(): TemporaryDirectory {
  const directory = temporaryDirectory()
  const sqlite = new DatabaseSync(join(directory.path, 'world.db'))
  sqlite.exec(basicDisplay)
  sqlite.exec(rows)
  sqlite.close()
  return directory
}

test('a world of Basic Display alone opens with all it held', () => {
  using directory = before()
  const world = openWorld({ data: directory.path })
  expect(isNew(world)).toBe(false)
  expect(world.database.all(rawQuery('PRAGMA integrity_check'), {})).toEqual([{ integrity_check: 'ok' }])
  expect(world.database.all(rawQuery('PRAGMA foreign_key_check'), {})).toEqual([])
  const left = "SELECT name FROM sqlite_schema WHERE name LIKE '%Before' OR name LIKE '%After' OR sql LIKE '%Before%'"
  expect(world.database.all(rawQuery(left), {})).toEqual([])

  expect(findPersonByEmail(world, 'dana@darkroom.test')).toMatchObject({ id: '101', confirmed: 1, checkpointed: 0 })
  expect(findRole(world, '358', '101')).toBe('administrator')
  expect(findAccountByUsername(world, 'jay')).toMatchObject({ id: '17841', hue: 7, followersCount: 0, biography: '' })
  expect(findAccount(world, '17842')).toMatchObject({ type: 'BUSINESS', passwordHash: password, createdAt: 3000 })
  expect(listMedia(world, '17841').map(({ caption }) => caption)).toEqual(['Fog', 'Heron'])
  expect(findApp(world, '358')).toMatchObject({ creation: 'type', businessVerified: 0, requireAppSecret: 0 })
  expect(findClient(world, '684')).toMatchObject({
    appId: '358',
    login: 'basic-display',
    clientSecret: 'key',
    mode: 'live',
  })
  expect(listRedirectUris(world, '358', 'basic-display')).toEqual(['http://localhost:4000/console/callback/', uri])
  expect(listAdvancedAccess(world, '358')).toEqual(['user_media', 'user_profile'])
  expect(listAdvancedAccess(world, '359')).toEqual([])
  expect(listInstagramTesters(world, '358').map(({ username, state }) => [username, state])).toEqual([
    ['jay', 'accepted'],
    ['ana', 'pending'],
  ])
  expect(findSession(world, 'facebook', 'dana')?.subjectId).toBe('101')
  expect(findSession(world, 'instagram', 'jay')?.subjectId).toBe('17841')
  world.database.close()
})

test('its tokens, codes and grants go on working', () => {
  using directory = before()
  const world = openWorld({ data: directory.path })
  const key = { appId: '358', login: 'basic-display', subjectId: '17841' } as const
  expect(findAccessToken(world, 'IGQVlong')).toMatchObject({
    login: 'basic-display',
    accountId: '17841',
    username: 'jay',
    scopedId: '2500',
    scopes: 'user_profile,user_media',
    expiresAt: 9000,
    invalidatedAt: null,
    pageId: null,
  })
  expect(findAccessToken(world, 'IGQVdead')).toMatchObject({ invalidatedAt: 5002, invalidatedBy: 'password' })
  const code = findAuthorizationCode(world, 'AQcode')
  expect(code).toMatchObject({ grantId: 'g1', redirectUri: uri, scopedId: '2500' })
  expect(code && useAuthorizationCode(world, code)).toBe(true)
  expect(scopedId(world, '358', '17841')).toBe('2500')
  expect(saveGrant(world, key, { scopes: ['user_profile'] }).id).toBe('g1')
  removeGrant(world, 'g1')
  expect(findGrant(world, key)?.removedAt).toEqual(expect.any(Number))
  world.database.close()
})

test('it can be saved and loaded, and opened a second time', () => {
  using directory = before()
  openWorld({ data: directory.path }).database.close()
  const world = openWorld({ data: directory.path })
  const again = openWorld()
  loadWorld(again, parseWorldFile(printWorldFile(saveWorld(world))))
  // Only the account that no app-scoped id was ever made for gets one now.
  const withoutMadeUp = (text: string): string => text.replace(/^ {4}app_scoped_id: .*\n/gm, '')
  expect(withoutMadeUp(printWorldFile(saveWorld(again)))).toBe(withoutMadeUp(printWorldFile(saveWorld(world))))
  expect(findAccessToken(again, 'IGQVlong')?.scopedId).toBe('2500')
  world.database.close()
})
