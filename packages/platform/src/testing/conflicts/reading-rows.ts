import type { ConflictName } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { facebookGraph, facebookPlatform, facebookWorld, onFacebook, personToken, readFacebook } from '../facebook.ts'
import { getToken, graph, messageOf } from '../tutorial.ts'
import { asOf, basicDisplayDay, both, type ConflictRow, on, onPages, shortLivedReply, statusAndCode } from './row.ts'

async function tokenOf(platform: Platform): Promise<string> {
  return (await shortLivedReply(platform)).token
}

async function readMe(platform: Platform, fields: string): Promise<string> {
  const { token } = await shortLivedReply(platform)
  return (await graph(platform, `/me?fields=${fields}&access_token=${token}`)).text()
}

/** What the account itself has, asked for by its id: that answer is wrapped in no dialect. */
async function keysOf(platform: Platform, query: string): Promise<string[]> {
  const answer = await graph(platform, `/17841408261739405?${query}&access_token=${await tokenOf(platform)}`)
  return Object.keys((await answer.json()) as object)
}

type ReadingName = Extract<
  ConflictName,
  | 'meReply'
  | 'meUserId'
  | 'usageKeys'
  | 'tokenStatus'
  | 'permissionStatus'
  | 'unversionedCalls'
  | 'missingToken'
  | 'unknownAliasStatus'
  | 'fieldErrorNode'
  | 'batchOnInstagram'
  | 'metadataOnInstagram'
  | 'debugOnInstagram'
  | 'contentType'
  | 'entityTags'
  | 'pageSizes'
>

/** As {@link conflictRows}, of reading. */
export const readingConflictRows: Readonly<Record<ReadingName, ConflictRow>> = {
  meReply: {
    ask: on(asOf, async (platform) => (await readMe(platform, 'username')).replace(/\d+/, '1')),
    observed: '{"username":"mira.prints","id":"1"}',
    documented: '{"data":[{"username":"mira.prints","id":"1"}]}',
  },
  meUserId: both(
    on(asOf, async (platform) => /"user_id":"(\d+)"/.exec(await readMe(platform, 'user_id'))?.[1]),
    '17841408261739405',
  ),
  usageKeys: {
    ask: on(asOf, async (platform) => {
      const answer = await graph(platform, `/me?access_token=${(await shortLivedReply(platform)).token}`)
      return Object.keys(JSON.parse(answer.headers.get('x-app-usage') ?? '{}') as object)
    }),
    observed: ['call_volume', 'cpu_time'],
    documented: ['call_count', 'total_time', 'total_cputime'],
  },
  tokenStatus: both(
    onPages(async (platform) => [
      await statusAndCode(await graph(platform, '/me?access_token=IGAAgarbled')),
      await statusAndCode(await facebookGraph(platform, '/me?access_token=EAAgarbled')),
    ]),
    ['400 190', '400 190'],
  ),
  permissionStatus: both(
    async (dialect) => [
      await on(basicDisplayDay, async (platform) => {
        const { token } = await getToken(platform, 'jayposiris', ['user_media'])
        return statusAndCode(await graph(platform, `/me?fields=media_count&access_token=${token}`))
      })(dialect),
      await onPages(async (platform) => {
        const { token } = personToken(platform, { scopes: ['public_profile', 'pages_show_list', 'instagram_basic'] })
        return statusAndCode(await facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`))
      })(dialect),
    ],
    ['403 10', '400 10'],
  ),
  unversionedCalls: both(
    on(asOf, async (platform) => {
      const answer = await graph(platform, `/me?access_token=${(await shortLivedReply(platform)).token}`)
      return answer.headers.get('instagram-api-version')
    }),
    'v21.0',
  ),
  missingToken: both(
    on(asOf, async (platform) => [
      await statusAndCode(await graph(platform, '/me')),
      await statusAndCode(await graph(platform, '/17841408261739405')),
    ]),
    ['400 2500', '400 104'],
  ),
  unknownAliasStatus: both(
    async (dialect) => [
      await onPages(async (platform) =>
        statusAndCode(await facebookGraph(platform, `/miraprints?access_token=${personToken(platform).token}`)),
      )(dialect),
      await on(asOf, async (platform) =>
        statusAndCode(await graph(platform, `/miraprints?access_token=${await tokenOf(platform)}`)),
      )(dialect),
    ],
    ['404 803', '400 100'],
  ),
  fieldErrorNode: both(
    async (dialect) => [
      await on(basicDisplayDay, async (platform) =>
        messageOf(await graph(platform, `/me?fields=bio&access_token=${(await getToken(platform)).token}`)),
      )(dialect),
      await on(asOf, async (platform) =>
        messageOf(await graph(platform, `/me?fields=bio&access_token=${await tokenOf(platform)}`)),
      )(dialect),
    ],
    ['Tried accessing nonexisting field (bio)', 'Tried accessing nonexisting field (bio)'],
  ),
  batchOnInstagram: both(
    on(asOf, async (platform) => {
      const body = new URLSearchParams({
        access_token: await tokenOf(platform),
        batch: '[{"method":"GET","relative_url":"me"}]',
      })
      return statusAndCode(await graph(platform, '/', { method: 'POST', body }))
    }),
    '400 100',
  ),
  metadataOnInstagram: both(
    on(asOf, (platform) => keysOf(platform, 'metadata=1')),
    ['id'],
  ),
  debugOnInstagram: both(
    on(asOf, (platform) => keysOf(platform, 'debug=all&summary=true')),
    ['id'],
  ),
  contentType: {
    ask: onPages(async (platform) => (await facebookGraph(platform, '/me')).headers.get('content-type')),
    observed: 'text/javascript; charset=UTF-8',
    documented: 'application/json; charset=UTF-8',
  },
  entityTags: both(
    on(asOf, async (platform) => {
      const path = `/me?access_token=${await tokenOf(platform)}`
      const etag = (await graph(platform, path)).headers.get('etag') ?? ''
      const again = await graph(platform, path, { headers: { 'if-none-match': etag } })
      return [/^"[0-9a-f]{40}"$/.test(etag), again.status, again.headers.get('etag') === etag]
    }),
    [true, 200, true],
  ),
  pageSizes: both(
    async (dialect) => {
      const pages = Array.from({ length: 101 }, (_, index) => ({
        id: String(200_000_000_000_000 + index),
        name: `Page ${index}`,
        roles: { 'dana@darkroom.test': ['PROFILE_PLUS_FULL_CONTROL'] as const },
      }))
      await using platform = facebookPlatform({ dialect, world: { ...facebookWorld, pages } })
      const { token } = personToken(platform)
      const sizes = ['', 'limit=100&', 'limit=101&'].map(async (limit) => {
        const { data } = (await readFacebook(platform, `/me/accounts?${limit}fields=id`, token)) as { data: object[] }
        return data.length
      })
      return Promise.all(sizes)
    },
    [25, 100, 100],
  ),
}
