import { z } from '@hono/zod-openapi'

const moment = z.iso.datetime().nullable()
const text = z.string().nullable()

const wantedFile = z
  .union([z.url({ protocol: /^https?$/ }).max(8192), z.strictObject({ file: z.string().max(100) })])
  .openapi({ description: 'A URL where Instagram can fetch it, or a file of POST /v1/files.' })

const parameters = z.record(z.string().max(100), z.unknown()).optional().openapi({
  description: 'Parameters of Instagram’s own, by their own names: alt_text, user_tags, location_id, share_to_feed ...',
})

const publishAt = z.string().max(60).optional().openapi({
  description: 'ISO 8601 with an offset, or a local time beside timeZone. Left out: now.',
  example: '2026-12-24T18:00:00+01:00',
})

const timeZone = z
  .string()
  .max(60)
  .optional()
  .openapi({ description: 'A zone of the IANA database, for a publishAt without an offset.', example: 'Europe/Berlin' })

const caption = z.string().max(10_000).optional()

export const newPostSchema = z
  .strictObject({
    kind: z.enum(['image', 'reel', 'story', 'carousel']),
    image: wantedFile.optional(),
    video: wantedFile.optional(),
    cover: wantedFile.optional().openapi({ description: 'The cover of a reel.' }),
    items: z
      .array(z.strictObject({ image: wantedFile.optional(), video: wantedFile.optional(), parameters }))
      .max(50)
      .optional()
      .openapi({ description: 'The 2 to 10 images and videos of a carousel.' }),
    caption,
    parameters,
    publishAt,
    timeZone,
  })
  .openapi('NewPost')

export const postChangesSchema = z.strictObject({ publishAt, timeZone, caption }).openapi('PostChanges')

export const retrySchema = z
  .strictObject({
    anew: z.boolean().optional().openapi({
      description:
        'For a post that is unknown: publish it anew. It is there twice if it was published after all. Left out: Instagram is asked what became of it.',
    }),
  })
  .openapi('PostRetry')

export const postStates = ['scheduled', 'uploading', 'waiting', 'published', 'failed', 'unknown', 'canceled'] as const

export const postSchema = z
  .object({
    id: z.string(),
    connection: z.string(),
    kind: z.enum(['image', 'reel', 'story', 'carousel']),
    state: z.enum(postStates).openapi({ description: 'unknown: it cannot be told whether it was published.' }),
    reason: text.openapi({ description: 'A stable name for why it is in this state.' }),
    meaning: text,
    action: text.openapi({ description: 'What can be done, and what it risks.' }),
    detail: text.openapi({ description: 'What was said by Instagram, or by the check.' }),
    platform: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: 'Instagram’s error: code, subcode, message ...' }),
    caption: text,
    publishAt: moment,
    timeZone: text,
    nextAt: moment.openapi({ description: 'When connect goes on with it.' }),
    containers: z.array(z.string()).openapi({ description: 'Ids of the containers that Instagram made.' }),
    mediaId: text.openapi({
      description: 'The media. Null beside published: the answer was lost, and it could not be told from another.',
    }),
    history: z.array(z.object({ at: moment, state: z.enum(postStates), reason: text, detail: text })),
    createdAt: moment,
    beganAt: moment,
    endedAt: moment,
  })
  .openapi('Post')

export const fileSchema = z
  .object({
    id: z.string(),
    type: z.string().openapi({ example: 'image/jpeg' }),
    size: z.int().openapi({ description: 'Bytes.' }),
    sha256: z.string(),
    createdAt: moment,
  })
  .openapi('File')
