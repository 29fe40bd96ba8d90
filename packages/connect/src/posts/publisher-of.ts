import type { Token } from '@darkroom/client'
import { publisher as onFacebook } from '@darkroom/client/facebook/publish'
import {
  publisher as onInstagram,
  type Published,
  type Publisher,
  type PublishOptions,
} from '@darkroom/client/instagram/publish'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { ConnectionRow, PostRow } from '../store/schema.ts'

/** Publishes for an account of either login. */
export interface AccountPublisher extends Pick<Publisher<'instagram'>, 'resume' | 'quota'> {
  begin(kind: PostRow['kind'], post: Record<string, unknown>, options: PublishOptions): Promise<Published>
}

/** The publisher of a connection. @throws Problem 422 for a login that cannot publish, 503 without its app. */
export function publisherOf(
  { apps }: Pick<Context, 'apps'>,
  { login }: Pick<ConnectionRow, 'login'>,
  token: Token,
): AccountPublisher {
  if (login === 'basic-display')
    throw new Problem(
      422,
      'login_cannot_publish',
      'Basic Display cannot publish.',
      'Connect the account with Instagram Login or Facebook Login.',
    )
  const app = apps[login]
  if (app === undefined)
    throw new Problem(503, 'app_unknown', `No app is configured for ${login}.`, 'Tell whoever runs this server.')
  const reader = app.publishing.as(token)
  // The two differ in the parameters that they take, which the client checks.
  const publisher = (
    login === 'facebook' ? onFacebook(reader as never) : onInstagram(reader as never)
  ) as Publisher<'instagram'>
  return {
    begin: (kind, post, options) => publisher[kind](post as never, options),
    resume: (record, options) => publisher.resume(record, options),
    quota: () => publisher.quota(),
  }
}

/** The permission without which nothing is published. */
export const publishPermissions = {
  instagram: 'instagram_business_content_publish',
  facebook: 'instagram_content_publish',
} as const
