import { type Evidence, reported } from '../evidence.ts'
import { publicProfile } from './needs.ts'
import type { Node } from './node.ts'

const flGetStartedPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/get-started',
}
const userPage: Evidence = { documented: '/docs/graph-api/reference/user' }

/** A person on Facebook, as one app knows them: `id` is app-scoped. */
export const user = {
  logins: ['facebook'],
  path: '/{user-id}',
  typeName: 'User',
  defaults: ['name', 'id'],
  fields: {
    id: { type: 'string', in: publicProfile, evidence: flGetStartedPage },
    name: { type: 'string', in: publicProfile, evidence: flGetStartedPage },
    first_name: { type: 'string', in: publicProfile, evidence: reported },
    last_name: { type: 'string', in: publicProfile, evidence: reported },
    middle_name: { type: 'string', in: publicProfile, evidence: reported },
    name_format: { type: 'string', in: publicProfile, evidence: reported },
    short_name: { type: 'string', in: publicProfile, evidence: reported },
    email: { type: 'string', in: { facebook: 'email' }, withoutPermission: 'omitted', evidence: userPage },
    gender: { type: 'string', in: { facebook: 'user_gender' }, withoutPermission: 'omitted', evidence: reported },
    link: { type: 'url', in: { facebook: 'user_link' }, withoutPermission: 'omitted', evidence: reported },
    age_range: {
      type: { record: { min: 'integer', 'max?': 'integer' } },
      in: { facebook: 'user_age_range' },
      withoutPermission: 'omitted',
      evidence: reported,
    },
    timezone: { type: 'number', in: publicProfile, withoutPermission: 'omitted', evidence: reported },
    locale: { type: 'string', in: publicProfile, withoutPermission: 'omitted', evidence: reported },
    verified: { type: 'boolean', in: publicProfile, withoutPermission: 'omitted', evidence: reported },
    picture: { type: { record: { data: { node: 'ProfilePicture' } } }, in: publicProfile, evidence: reported },
  },
} as const satisfies Node
