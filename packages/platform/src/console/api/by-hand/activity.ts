import { insightsAges, insightsGenders } from '@darkroom/contract'
import { json } from '../../../base/answer-json.ts'
import { pacificDay } from '../../../base/pacific-day.ts'
import { shown } from '../../../base/shown.ts'
import { printAudience } from '../../../insights/audience.ts'
import { recordActivity } from '../../../interactions/record-activity.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { type ActivityCounts, activityCounts } from '../../../world/records/insights/activity.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import type { World } from '../../../world/world.ts'
import { type BodyRule, checkBody } from '../resource/check-body.ts'
import { ApiProblem } from '../resource/problem.ts'
import { readJson } from '../resource/read-body.ts'
import type { Resource } from '../resource/resource.ts'

type Counts = { readonly [Name in keyof ActivityCounts as SnakeCase<Name>]?: number | undefined }
type SnakeCase<Name extends string> = Name extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${SnakeCase<Rest>}`
  : ''

interface Activity extends Counts {
  readonly media?: string | undefined
  readonly account?: string | undefined
  readonly by?: string | undefined
  readonly people?: number | undefined
  readonly follower?: boolean | undefined
  readonly country?: string | undefined
  readonly city?: string | undefined
  readonly age?: string | undefined
  readonly gender?: string | undefined
}

const counts = activityCounts.map((name) => [snake(name), name] as const)

export const activityRule: BodyRule<Activity> = {
  schema: (z) => {
    const text = z.optional(z.string())
    const count = z.optional(z.int().check(z.nonnegative(), z.maximum(1_000_000_000)))
    return z.strictObject({
      media: text,
      account: text,
      by: text,
      people: count,
      follower: z.optional(z.boolean()),
      country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
      city: z.optional(z.string().check(z.regex(/^[^|\n]{1,100}$/))),
      age: z.optional(z.enum(insightsAges)),
      gender: z.optional(z.enum(insightsGenders)),
      ...Object.fromEntries(counts.map(([name]) => [name, count])),
    })
  },
  expected: {
    media: 'the id of a media',
    account: 'a username',
    by: 'the username of who did it; without it, people outside this world',
    people: 'a whole number: how many people outside this world',
    follower: 'true or false',
    country: 'two capital letters',
    city: 'a city with its region, without |',
    age: `one of ${insightsAges.join(', ')}`,
    gender: `one of ${insightsGenders.join(', ')}`,
    ...(Object.fromEntries(counts.map(([name]) => [name, 'a whole number up to a billion'])) as Record<
      keyof Counts,
      string
    >),
  },
}

/** `POST /activity`: what somebody does now with a media or a profile, for insights: views, saves, shares, taps. */
export const activityResource: Resource = {
  POST: async (c) => {
    const { context } = c.env.call
    const { world } = context
    const body = await checkBody(await readJson(c.req.raw), activityRule)
    const media = body.media === undefined ? undefined : findMedia(world, body.media)
    if (body.media !== undefined && (media === undefined || media.place === 'child'))
      throw new ApiProblem(
        404,
        `No media in this world has the id ${shown(body.media)}.`,
        'Name a post, a reel, an album or a story by its id.',
        'media',
      )
    const accountId = media?.accountId ?? accountOf(world, body.account, 'account')
    const viewerId = body.by === undefined ? '' : accountOf(world, body.by, 'by')
    const given = counts.flatMap(([name, column]) => (body[name] === undefined ? [] : [[column, body[name]]]))
    const { country, city, age, gender, people = 1, follower } = body
    const problem = recordActivity(
      context,
      {
        accountId,
        day: pacificDay(world.clock.now()),
        viewerId,
        ...(follower === undefined ? {} : { follower: follower ? 1 : 0 }),
        ...(viewerId === '' ? { people, audience: printAudience({ country, city, age, gender }) } : {}),
        ...(Object.fromEntries(given) as Partial<ActivityCounts>),
      },
      media,
    )
    if (problem !== undefined) throw new ApiProblem(422, problem.message, problem.fix, snake(problem.count))
    return json({ recorded: true }, { status: 201 })
  },
}

function accountOf(world: World, name: string | undefined, key: string): string {
  const account = name === undefined ? undefined : findAccountByUsername(world, name)
  if (account !== undefined) return account.id
  throw new ApiProblem(
    404,
    name === undefined ? 'Nothing is named.' : `No account in this world is called ${shown(name)}.`,
    'Name a media by its id, or an account by its username.',
    key,
  )
}

function snake(name: string): keyof Counts {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as keyof Counts
}
