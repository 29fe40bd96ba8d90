import { beforeAll, expect, test } from 'vitest'
import { loadWorld } from '../../world-file/load/load.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'
import { findAccount, findAccountByUsername, setAccountPassword } from '../records/accounts.ts'
import { listAdvancedAccess } from '../records/apps/advanced-access.ts'
import { findApp, listAppsOf } from '../records/apps/apps.ts'
import { findConfiguration, listConfigurations } from '../records/apps/configurations.ts'
import { findInstagramTester, listInstagramTesters, listTesterInvites } from '../records/apps/instagram-testers.ts'
import {
  findClient,
  findFacebookClient,
  findProduct,
  listProducts,
  listRedirectUris,
} from '../records/apps/products.ts'
import { listAudioOf } from '../records/audio.ts'
import { listAudit } from '../records/audit.ts'
import { findDataDeletion, listCallbacks, listDueCallbacks, sendAgain } from '../records/callbacks.ts'
import { listUpcomingEvents } from '../records/events.ts'
import { listFollowPage } from '../records/follow-pages.ts'
import { findGrant, listGrantsOf, listGrantsOfPerson, removeGrant } from '../records/grants.ts'
import { findShownComment, listShownReplies, listThreads } from '../records/media/comment-pages.ts'
import { isForbidden } from '../records/media/forbidden-hashtags.ts'
import { listRecentMedia, listTopMedia } from '../records/media/hashtag-media.ts'
import { listSearchedHashtags } from '../records/media/hashtag-searches.ts'
import { findLocation } from '../records/media/locations.ts'
import { countMedia, listMedia } from '../records/media/media.ts'
import { listFeed, listGrid, listNamed, listReels, listShownTagged } from '../records/media/shown-media.ts'
import { listCurrentStories, listStoryOwners } from '../records/media/stories.ts'
import { listFolder } from '../records/messages/inbox.ts'
import { findPageBackedAccount } from '../records/page-backed-accounts.ts'
import { findPageOfAccount, findPageTasks, listPageRoles, listPagesOf } from '../records/pages.ts'
import { deletePerson, findPerson, findPersonByEmail, findRole, listRoles } from '../records/people.ts'
import { scopedId } from '../records/scoped-ids.ts'
import { findScopedSubject } from '../records/scoped-subject.ts'
import { findCatalogProduct, listCatalogProducts, listVariants } from '../records/shopping/catalog-products.ts'
import { listCatalogsOf } from '../records/shopping/catalogs.ts'
import { findProductAppeal } from '../records/shopping/product-appeals.ts'
import { listProductTags } from '../records/shopping/product-tags.ts'
import { findThreadsUser } from '../records/threads-users.ts'
import {
  deleteAccessTokens,
  findAccessToken,
  invalidateSessions,
  invalidateSessionsOfApp,
  invalidateSessionsOfLogin,
  invalidateSessionsOfPerson,
  issueAccessToken,
  renewAccessToken,
} from '../records/tokens/access-tokens.ts'
import {
  findAuthorizationCode,
  issueAuthorizationCode,
  useAuthorizationCode,
} from '../records/tokens/authorization-codes.ts'
import { answerConsent, openConsent } from '../records/tokens/consents.ts'
import { endSession, findSession } from '../records/tokens/sessions.ts'
import { sweep } from '../sweep.ts'
import { rawQuery } from '../testing/raw-query.ts'
import { openWorld, type World } from '../world.ts'
import type { Query, SqlValue } from './statement.ts'

interface Statement {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

let world: World

beforeAll(() => {
  world = openWorld()
  loadWorld(world, sampleWorld('http://localhost:4000'))
})

/** The statements that some work runs. */
function statementsOf(work: (world: World) => void): Statement[] {
  const statements: Statement[] = []
  const note = <P>(query: Query<P, unknown>, parameters: P): void => {
    const { sql, bind } = query.compiled()
    statements.push({ sql, values: bind(parameters) })
  }
  const { database } = world
  work({
    ...world,
    database: {
      ...database,
      all: (query, parameters) => {
        note(query, parameters)
        return database.all(query, parameters)
      },
      first: (query, parameters) => {
        note(query, parameters)
        return database.first(query, parameters)
      },
      recall: (_tables, _key, look) => look(),
      run: (query, parameters) => {
        note(query, parameters)
        return database.run(query, parameters)
      },
    },
  })
  return statements
}

function planOf({ sql, values }: Statement): string[] {
  const plan = rawQuery<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values)
  return world.database.all(plan, {}).map(({ detail }) => detail)
}

const token = { hash: 'x', login: 'basic-display', kind: 'longLived' } as Parameters<typeof renewAccessToken>[1]
const part = { viewerId: 'x', count: 10 }
const code = { hash: 'x' } as Parameters<typeof useAuthorizationCode>[1]

test.each<[string, (world: World) => unknown]>([
  ['findAccessToken', (world) => findAccessToken(world, 'x')],
  ['renewAccessToken', (world) => renewAccessToken(world, token)],
  ['invalidateSessions', (world) => invalidateSessions(world, 'x', 'password')],
  [
    'invalidateSessionsOfLogin',
    (world) => invalidateSessionsOfLogin(world, { accountId: 'x', login: 'basic-display' }, 'offFacebook'),
  ],
  ['invalidateSessionsOfPerson', (world) => invalidateSessionsOfPerson(world, 'x', 'password')],
  ['invalidateSessionsOfApp', (world) => invalidateSessionsOfApp(world, 'x', 'secretReset')],
  ['deleteAccessTokens', (world) => deleteAccessTokens(world, 'x')],
  ['listFeed', (world) => listFeed(world, part)],
  ['listGrid', (world) => listGrid(world, 'x', part)],
  ['listReels', (world) => listReels(world, 'x', part)],
  ['listShownTagged', (world) => listShownTagged(world, 'x', part)],
  ['listNamed', (world) => listNamed(world, 'x', part)],
  ['listStoryOwners', (world) => listStoryOwners(world, 'x', 10)],
  ['listCurrentStories', (world) => listCurrentStories(world, 'x')],
  ['listThreads', (world) => listThreads(world, 'x', { ...part, owns: false })],
  ['listShownReplies', (world) => listShownReplies(world, 'x', { ...part, owns: false })],
  ['findShownComment', (world) => findShownComment(world, 'x', { viewerId: 'x', owns: false })],
  ['listFollowPage', (world) => listFollowPage(world, 'followers', 'x', part)],
  ['findLocation', (world) => findLocation(world, 'x')],
  ['findAccount', (world) => findAccount(world, '17841405793187218')],
  ['findAccountByUsername', (world) => findAccountByUsername(world, 'jayposiris')],
  ['setAccountPassword', (world) => setAccountPassword(world, 'x', 'y')],
  ['listFolder', (world) => listFolder(world, 'x', { folder: 'inbox', count: 20 })],
  ['findApp', (world) => findApp(world, 'x')],
  ['listAppsOf', (world) => listAppsOf(world, 'x')],
  ['findAuthorizationCode', (world) => findAuthorizationCode(world, 'x')],
  ['useAuthorizationCode', (world) => useAuthorizationCode(world, code)],
  ['findClient', (world) => findClient(world, '684477648739411')],
  ['findFacebookClient', (world) => findFacebookClient(world, '1284605937421856')],
  ['findProduct', (world) => findProduct(world, 'x', 'instagram')],
  ['listProducts', (world) => listProducts(world, 'x')],
  ['listRedirectUris', (world) => listRedirectUris(world, 'x', 'facebook')],
  ['listConfigurations', (world) => listConfigurations(world, 'x')],
  ['findConfiguration', (world) => findConfiguration(world, 'x', 'y')],
  ['listAdvancedAccess', (world) => listAdvancedAccess(world, 'x')],
  ['listAudit', (world) => listAudit(world, { appId: 'x' })],
  ['answerConsent', (world) => answerConsent(world, 'x', 'y')],
  ['findPerson', (world) => findPerson(world, 'x')],
  ['findPersonByEmail', (world) => findPersonByEmail(world, 'x')],
  ['deletePerson', (world) => deletePerson(world, 'x')],
  ['findRole', (world) => findRole(world, 'x', 'y')],
  ['listRoles', (world) => listRoles(world, 'x')],
  ['findGrant', (world) => findGrant(world, { appId: 'x', login: 'basic-display', subjectId: 'y' })],
  ['findGrant of a person', (world) => findGrant(world, { appId: 'x', login: 'facebook', subjectId: 'y' })],
  ['listGrantsOf', (world) => listGrantsOf(world, 'x')],
  ['listGrantsOfPerson', (world) => listGrantsOfPerson(world, 'x')],
  ['removeGrant', (world) => removeGrant(world, 'x')],
  ['listPagesOf', (world) => listPagesOf(world, 'x')],
  ['listPageRoles', (world) => listPageRoles(world, 'x')],
  ['findPageTasks', (world) => findPageTasks(world, 'x', 'y')],
  ['findPageOfAccount', (world) => findPageOfAccount(world, 'x')],
  ['findInstagramTester', (world) => findInstagramTester(world, 'x', 'y')],
  ['listInstagramTesters', (world) => listInstagramTesters(world, 'x')],
  ['listTesterInvites', (world) => listTesterInvites(world, 'x')],
  ['listSearchedHashtags', (world) => listSearchedHashtags(world, 'x', 0)],
  ['listRecentMedia', (world) => listRecentMedia(world, 'x', 0)],
  ['listTopMedia', (world) => listTopMedia(world, 'x', 1)],
  ['isForbidden', (world) => isForbidden(world, 'x')],
  ['listCatalogsOf', (world) => listCatalogsOf(world, 'x')],
  ['listCatalogProducts', (world) => listCatalogProducts(world, 'x')],
  ['findCatalogProduct', (world) => findCatalogProduct(world, 'x')],
  ['listVariants', (world) => listVariants(world, 'x')],
  ['listProductTags', (world) => listProductTags(world, 'x')],
  ['findProductAppeal', (world) => findProductAppeal(world, 'x')],
  ['listAudioOf', (world) => listAudioOf(world, 'music')],
  ['listUpcomingEvents', (world) => listUpcomingEvents(world, 'x')],
  ['findThreadsUser', (world) => findThreadsUser(world, 'x', 'backed')],
  ['findPageBackedAccount', (world) => findPageBackedAccount(world, 'x')],
  ['countMedia', (world) => countMedia(world, 'x')],
  ['listMedia', (world) => listMedia(world, 'x')],
  ['scopedId', (world) => scopedId(world, '358205879134926', '17841405793187218')],
  ['findSession', (world) => findSession(world, 'instagram', 'x')],
  ['endSession', (world) => endSession(world, 'x')],
  ['listCallbacks', (world) => listCallbacks(world, 'x')],
  ['listDueCallbacks', (world) => listDueCallbacks(world, 1)],
  ['findDataDeletion', (world) => findDataDeletion(world, { appId: 'x', login: 'facebook', userId: 'y' }, 0)],
  ['sendAgain', (world) => sendAgain(world, 'x')],
  ['sweep', (world) => sweep(world)],
  ['findScopedSubject', (world) => findScopedSubject(world, 'x', 'y')],
])('%s goes by an index, however large the world', (_, work) => {
  const plan = statementsOf(work).flatMap(planOf)
  expect(plan).not.toEqual([])
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('issuing a code, a token or a consent form reads nothing', () => {
  const work = (world: World): void => {
    world.database.transaction(() => {
      expect(() => issueAuthorizationCode(world, { id: 'x', login: 'facebook' }, 'y')).toThrow()
      expect(() => issueAccessToken(world, { grant: { id: 'x', login: 'facebook' }, kind: 'shortLived' })).toThrow()
      expect(() => openConsent(world, 'x', 'y')).toThrow()
    })
  }
  const statements = statementsOf(work)
  expect(statements).toHaveLength(3)
  expect(statements.flatMap(planOf)).toEqual([])
})
