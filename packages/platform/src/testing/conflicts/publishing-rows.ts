import type { Platform } from '../../platform.ts'
import { largestVideo } from '../../publishing/inspect/check-video.ts'
import { type AnswerBody, type Publisher, publisher } from '../../publishing/testing/publisher.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { issueAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { discoveryAsker, fillDiscovery } from '../discovery-world.ts'
import { facebookGraph, onFacebook, personToken } from '../facebook.ts'
import { enrich } from '../rich-account.ts'
import { app, graph, messageOf } from '../tutorial.ts'
import { asOf, both, type ConflictRow, on, onPages } from './row.ts'

type PublishingName =
  | 'publishingCap'
  | 'collaborators'
  | 'productTags'
  | 'reelSize'
  | 'captionOfInstagramLogin'
  | 'permalinkOfChildren'
  | 'resumableUpload'
  | 'captionAddOns'
  | 'audioErrors'

/** Asks somebody who publishes with Facebook Login in a world of either dialect. */
function byFacebook(question: (mira: Publisher) => Promise<unknown>): ConflictRow['ask'] {
  return async (dialect) => {
    await using mira = await publisher('facebook', { dialect })
    return await question(mira)
  }
}

/** Whether a container is refused for one of its parameters. The picture itself is nowhere. */
async function refusesParameter(mira: Publisher, parameter: string, value: unknown): Promise<boolean> {
  const given = { image_url: 'http://localhost:9/a.jpg', [parameter]: JSON.stringify(value) }
  const { body } = await mira.post(`/${mira.account}/media`, given)
  return body.error.message.includes(parameter)
}

async function messageTo(mira: Publisher, given: Readonly<Record<string, string>>): Promise<string> {
  return (await mira.post(`/${mira.account}/media`, given)).body.error.message
}

const miraId = '17841408261739405'

/** A token of Instagram Login, which no reply has to be read for: those differ by dialect. */
function instagramToken({ world }: Platform): string {
  const key = { appId: app.metaAppId, login: 'instagram', subjectId: miraId } as const
  const scopes = ['instagram_business_basic', 'instagram_business_content_publish'] as const
  return issueAccessToken(world, { grant: saveGrant(world, key, { scopes }), kind: 'longLived' })
}

const tag = { product_id: '3231775643511089', x: 0.5, y: 0.5 }

/** As {@link conflictRows}, of publishing. */
export const publishingConflictRows: Readonly<Record<PublishingName, ConflictRow>> = {
  publishingCap: both(
    byFacebook(async (mira) => {
      const { body } = await mira.read(`/${mira.account}/content_publishing_limit?fields=config`)
      return (body.data[0] as { config: { quota_total: number } }).config.quota_total
    }),
    100,
  ),
  collaborators: both(
    byFacebook((mira) => refusesParameter(mira, 'collaborators', ['a', 'b', 'c', 'd'])),
    true,
  ),
  productTags: both(
    byFacebook(async (mira) => [
      await refusesParameter(
        mira,
        'product_tags',
        Array.from({ length: 5 }, () => tag),
      ),
      await refusesParameter(
        mira,
        'product_tags',
        Array.from({ length: 6 }, () => tag),
      ),
    ]),
    [false, true],
  ),
  reelSize: both(async () => largestVideo('reel') / 2 ** 20, 300),
  captionOfInstagramLogin: both(
    on(asOf, async (platform) => {
      const { post } = enrich(platform, miraId)
      const path = `/${post}?fields=caption,media_product_type&access_token=${instagramToken(platform)}`
      return Object.keys((await (await graph(platform, path)).json()) as object)
    }),
    ['caption', 'media_product_type', 'id'],
  ),
  permalinkOfChildren: {
    ask: onPages(async (platform) => {
      const { children } = enrich(platform, onFacebook.mira)
      const path = `/${children[0]}?fields=permalink&access_token=${personToken(platform).token}`
      return Object.keys((await (await facebookGraph(platform, path)).json()) as object)
    }),
    observed: ['permalink', 'id'],
    documented: ['id'],
  },
  resumableUpload: both(
    on(asOf, (platform) => {
      const path = `/${miraId}/media?media_type=REELS&upload_type=resumable&access_token=${instagramToken(platform)}`
      return graph(platform, path, { method: 'POST' }).then(messageOf)
    }),
    'The parameter video_url is required',
  ),
  captionAddOns: both(
    byFacebook((mira) =>
      messageTo(mira, { image_url: 'http://localhost:9/a.jpg', caption: 'x', poll_attachment: '{"option_1":"Yes"}' }),
    ),
    '(#100) Param poll_attachment must be an object with option_a and option_b, and perhaps option_c and option_d',
  ),
  audioErrors: both(
    onPages(async (platform) => {
      fillDiscovery(platform)
      const path = `/ig_audio?audio_type=music&user_id=${onFacebook.mira}&ig_user_id=${onFacebook.mira}`
      const { error } = (await (await discoveryAsker(platform)(path)).json()) as Pick<AnswerBody, 'error'>
      return [error.code, error.error_subcode, error.error_user_msg]
    }),
    [100, 9050, 'Provide either user_id or ig_user_id, not both.'],
  ),
}
