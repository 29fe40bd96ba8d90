import {
  type Login,
  scopesOf,
  type VersionName,
  versions,
  type WebhookFieldName,
  webhookFields,
} from '@darkroom/contract'
import { z } from 'zod'
import { usualPosts } from '../base/post-settings.ts'
import { checkPublicUrl } from '../base/public-url.ts'
import { usualRetention } from '../base/retention.ts'

const secret = z.string({ error: 'must be a reference to a secret: env:NAME or file:PATH.' })
const appId = z
  .string({ error: 'must be digits in quotes, which YAML would otherwise round.' })
  .regex(/^\d{1,30}$/, 'must be digits.')
const version = z.custom<VersionName>(
  (value) => versions.some(({ name }) => name === value),
  `must be a released version: ${versions
    .slice(-4)
    .map(({ name }) => name)
    .join(', ')}.`,
)

function scopes(login: Login): z.ZodType<string[]> {
  const known = scopesOf(login).map(({ name }): string => name)
  return z
    .array(z.string(), { error: 'must be a list of permissions.' })
    .min(1, 'must have a permission.')
    .superRefine((names, issues) => {
      for (const [index, name] of names.entries())
        if (!known.includes(name))
          issues.addIssue({
            code: 'custom',
            path: [index],
            message: `${name} is no permission of this login. It has ${known.join(', ')}.`,
          })
    })
}

function webhookFieldList(login: Login): z.ZodType<WebhookFieldName[]> {
  const known = Object.entries(webhookFields)
    .filter(([, { logins }]) => (logins as readonly Login[]).includes(login))
    .map(([name]) => name as WebhookFieldName)
  return z.array(z.enum(known, `must be fields of this login's webhooks: ${known.join(', ') || 'it has none'}.`)).min(1)
}

const app = (login: Login) =>
  z.strictObject({
    appId,
    appSecret: secret,
    metaAppSecret: secret.optional(),
    previousSecrets: z.array(secret).optional(),
    webhooks: z.strictObject({ verifyToken: secret, fields: webhookFieldList(login) }).optional(),
    scopes: scopes(login),
    version: version.optional(),
    proof: z.boolean().optional(),
  })

/** What a `connect.yaml` may have. */
export const configSchema = z.strictObject({
  /** Where it listens: a host and a port. */
  listen: z
    .string()
    .regex(/^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, 'must be a host and a port, such as 127.0.0.1:4100.')
    .default('127.0.0.1:4100'),
  /** Where people, Instagram and apps reach it. */
  publicUrl: z.string().superRefine((text, issues) => {
    try {
      checkPublicUrl(text)
    } catch (error) {
      issues.addIssue({ code: 'custom', message: (error as Error).message.replace(/^publicUrl /, '') })
    }
  }),
  /** The folder of the SQLite store. */
  data: z.string().optional(),
  /** The address of a PostgreSQL server, which has a password in it. */
  database: secret.optional(),
  /** Whether claims of work skip locked rows. Off for CockroachDB. */
  databaseLocksRows: z.boolean().optional(),
  rootKey: secret,
  previousRootKeys: z.array(secret).optional(),
  /** Origins to which links may send people back. */
  returnOrigins: z.array(z.url({ protocol: /^https?$/ })).optional(),
  /** Whether endpoints of apps may be on this machine. */
  loopbackEndpoints: z.boolean().optional(),
  /** Days for which records are kept. */
  retention: z
    .strictObject({
      audit: z.int().min(1).default(usualRetention.audit),
      events: z.int().min(1).default(usualRetention.events),
      links: z.int().min(1).default(usualRetention.links),
      webhooks: z
        .int()
        .min(4, 'must be 4 or more: deliveries are tried for three days.')
        .default(usualRetention.webhooks),
      deliveries: z.int().min(4).default(usualRetention.deliveries),
      posts: z.int().min(1).default(usualRetention.posts),
      files: z.int().min(1).default(usualRetention.files),
    })
    .default(usualRetention),
  /** An OpenID provider that operators sign in by. */
  oidc: z
    .strictObject({
      issuer: z.string().superRefine((text, issues) => {
        try {
          checkPublicUrl(new URL(text).origin)
        } catch {
          issues.addIssue({ code: 'custom', message: 'must be an https address, such as https://accounts.example.' })
        }
      }),
      clientId: z.string().min(1),
      clientSecret: secret,
      allow: z.array(z.email()).min(1, 'must have the address of somebody who may sign in.'),
    })
    .optional(),
  /** What `GET /metrics` asks for. */
  metricsKey: secret.optional(),
  /** Scheduled publishing. */
  posts: z
    .strictObject({
      /** The folder of files that are posted. Processes that share a database share it. */
      files: z.string().optional(),
      largestFile: z.int().min(1).default(usualPosts.largestFile),
      allFiles: z.int().min(1).default(usualPosts.allFiles),
      furthestDays: z.int().min(1).max(3650).default(usualPosts.furthestDays),
      patienceHours: z.int().min(1).max(720).default(usualPosts.patienceHours),
    })
    .default(usualPosts),
  apps: z
    .strictObject({
      instagram: app('instagram').optional(),
      facebook: app('facebook').extend({ configId: z.string().optional() }).optional(),
      'basic-display': app('basic-display').optional(),
    })
    .refine((apps) => Object.keys(apps).length > 0, 'must have an app.'),
})

/** A configuration whose secrets are still references. */
export type ConfigFile = z.infer<typeof configSchema>
