import type { ConflictName, Dialect } from '@darkroom/contract'
import { queueCallback } from '../../deliveries/callbacks/queue.ts'
import { appSecretProof } from '../../identity/proof.ts'
import type { Platform } from '../../platform.ts'
import { createVisitor } from '../../sites/instagram/testing/visitor.ts'
import { findProduct, saveProduct } from '../../world/records/apps/products.ts'
import { latestCallbacks } from '../../world/records/callbacks.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { appTokenText, facebookGraph, onFacebook, pagesApp, personToken, readFacebook } from '../facebook.ts'
import { loginUrl } from '../instagram-login.ts'
import { app, exchange, getCode, graph, messageOf, tutorialPlatform } from '../tutorial.ts'
import { conflictInsightsRows } from './insights-rows.ts'
import { peopleConflictRows } from './people-rows.ts'
import { publishingConflictRows } from './publishing-rows.ts'
import { readingConflictRows } from './reading-rows.ts'
import { asOf, basicDisplayDay, both, type ConflictRow, on, onPages, shortLivedReply } from './row.ts'

function windowSays(platform: Platform, url: string): string {
  try {
    return platform.authorize({ url, username: 'mira.prints' }).includes('?code=') ? 'a code' : 'no code'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/** The data deletion request that an app's server gets, and what becomes of the server's answer. */
async function dataDeletion(dialect: Dialect, reply: string): Promise<{ payload: object; state: string | undefined }> {
  let form = ''
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    form = String(init.body)
    return new Response(reply)
  }
  await using platform = tutorialPlatform({ asOf: basicDisplayDay, dialect, fetch })
  const { world } = platform
  const product = findProduct(world, app.metaAppId, 'basic-display')
  if (product !== undefined) saveProduct(world, { ...product, dataDeletionUrl: 'http://localhost:3000/deletion' })
  const key = { appId: app.metaAppId, login: 'basic-display', subjectId: onFacebook.jay } as const
  queueCallback(world, { grant: saveGrant(world, key, { scopes: ['user_profile'] }), kind: 'dataDeletion' })
  await platform.deliverCallbacks()
  const encoded = new URLSearchParams(form).get('signed_request')?.split('.')[1] ?? ''
  return {
    payload: JSON.parse(Buffer.from(encoded, 'base64url').toString()) as object,
    state: latestCallbacks(world)[0]?.state,
  }
}

/** For every line of the register, a request that is put to both dialects. */
export const conflictRows: Readonly<Record<ConflictName, ConflictRow>> = {
  ...readingConflictRows,
  ...conflictInsightsRows,
  ...publishingConflictRows,
  ...peopleConflictRows,
  authorizeHost: {
    ask: on(asOf, (platform) => windowSays(platform, loginUrl().replace('www.', 'api.'))),
    observed: "Sorry, this page isn't available.",
    documented: 'a code',
  },
  shortLivedReply: {
    ask: on(asOf, async (platform) => (await shortLivedReply(platform)).text),
    observed:
      '{"access_token": "T", "user_id": 1, "permissions": ["instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_comments"]}',
    documented:
      '{"data": [{"access_token": "T", "user_id": "1", "permissions": "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments"}]}',
  },
  shortLivedUserId: {
    ask: on(asOf, async (platform) => {
      const { id, token } = await shortLivedReply(platform)
      const me = await (await graph(platform, `/me?fields=user_id&access_token=${token}`)).text()
      return [...me.matchAll(/"(\w+)":"(\d+)"/g)].find(([, , value]) => value === id)?.[1]
    }),
    observed: 'id',
    documented: 'user_id',
  },
  facebookButton: both(
    on(asOf, async (platform) => {
      const pages = ['0', '1', 'true', 'false'].map((value) =>
        createVisitor(platform).get(loginUrl({ enable_fb_login: value })),
      )
      return (await Promise.all(pages)).map(({ status, text }) => [status, text.includes('Log in with Facebook')])
    }),
    [
      [200, false],
      [200, true],
      [200, true],
      [200, false],
    ],
  ),
  publishScope: both(
    on(asOf, (platform) =>
      windowSays(platform, loginUrl({ scope: 'instagram_business_basic,instagram_business_content_publishing' })),
    ),
    'Invalid scope: instagram_business_content_publishing',
  ),
  proofForm: both(
    onPages(async (platform) => {
      const { token } = personToken(platform)
      const time = String(platform.clock.now() / 1000)
      const proofs = [
        `appsecret_proof=${appSecretProof(token, pagesApp.secret)}`,
        `appsecret_time=${time}&appsecret_proof=${appSecretProof(token, pagesApp.secret, time)}`,
      ]
      const answers = proofs.map((proof) => facebookGraph(platform, `/me?access_token=${token}&${proof}`))
      return (await Promise.all(answers)).map(({ status }) => status)
    }),
    [200, 200],
  ),
  deletionReply: both(
    async (dialect) => [
      (await dataDeletion(dialect, '{"url":"https://a.example/d/1","confirmation_code":"c1"}')).state,
      (await dataDeletion(dialect, "{ url: 'https://a.example/d/1', confirmation_code: 'c1' }")).state,
    ],
    ['delivered', 'delivered'],
  ),
  deletionExpires: {
    ask: async (dialect) => Object.keys((await dataDeletion(dialect, '')).payload),
    observed: ['user_id', 'algorithm', 'issued_at'],
    documented: ['algorithm', 'expires', 'issued_at', 'user_id'],
  },
  revokeReply: {
    ask: onPages(async (platform) => {
      const { token } = personToken(platform)
      return (await facebookGraph(platform, `/me/permissions?access_token=${token}`, { method: 'DELETE' })).text()
    }),
    observed: '{"success":true}',
    documented: 'true',
  },
  debugTokenAppId: {
    ask: onPages(async (platform) => {
      const { data } = (await readFacebook(
        platform,
        `/debug_token?input_token=${personToken(platform).token}`,
        appTokenText,
      )) as { data: { app_id: unknown } }
      return data.app_id
    }),
    observed: pagesApp.id,
    documented: Number(pagesApp.id),
  },
  wrongSecret: both(
    on(basicDisplayDay, async (platform) =>
      messageOf(await exchange(platform, getCode(platform), { client_secret: app.metaAppSecret })),
    ),
    'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  ),
  codeSentence: {
    ask: on(basicDisplayDay, async (platform) => {
      const code = getCode(platform)
      const answers = [
        await exchange(platform, `${code}x`),
        await exchange(platform, code),
        await exchange(platform, code),
      ]
      return [await messageOf(answers[0] as Response), await messageOf(answers[2] as Response)]
    }),
    observed: ['Invalid authorization code', 'This authorization code has been used'],
    documented: ['Matching code was not found or was already used', 'Matching code was not found or was already used'],
  },
}
