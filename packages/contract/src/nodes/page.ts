import { type Evidence, listed, reported } from '../evidence.ts'
import { facebookOnly, pagesList } from './needs.ts'
import type { Node } from './node.ts'

const conversationControlPage: Evidence = {
  documented: '/documentation/business-messaging/instagram-messaging/features/conversation-routing/apis',
}
const flGetStartedPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/get-started',
}
const pagePage: Evidence = { documented: '/docs/instagram-api/reference/page' }

/** A Facebook Page, as far as Instagram needs it. */
export const page = {
  logins: ['facebook'],
  path: '/{page-id}',
  typeName: 'Page',
  defaults: ['name', 'id'],
  fields: {
    id: { type: 'string', in: pagesList, evidence: pagePage },
    name: { type: 'string', in: pagesList, evidence: pagePage },
    username: { type: 'string', in: pagesList, omitted: 'it has none', evidence: pagePage },
    access_token: { type: 'string', in: pagesList, evidence: pagePage },
    category: { type: 'string', in: pagesList, evidence: pagePage },
    category_list: { type: { list: { record: { id: 'string', name: 'string' } } }, in: pagesList, evidence: pagePage },
    tasks: { type: { list: 'string' }, in: pagesList, enum: 'pageTasks', evidence: flGetStartedPage },
    followers_count: { type: 'integer', in: { facebook: 'pages_read_engagement' }, evidence: pagePage },
    fan_count: { type: 'integer', in: { facebook: 'pages_read_engagement' }, evidence: reported },
    link: { type: 'url', in: pagesList, evidence: reported },
    about: { type: 'string', in: { facebook: 'pages_read_engagement' }, omitted: 'it is empty', evidence: reported },
    instagram_business_account: {
      type: { node: 'IGUser' },
      in: facebookOnly,
      omitted: 'no account is linked, or it was not chosen',
      evidence: pagePage,
    },
    connected_instagram_account: {
      type: { node: 'IGUser' },
      in: facebookOnly,
      omitted: 'there is none',
      evidence: pagePage,
    },
    connected_page_backed_instagram_account: { type: { node: 'IGUser' }, in: pagesList, evidence: listed },
    picture: { type: { record: { data: { node: 'ProfilePicture' } } }, in: pagesList, evidence: reported },
    messaging_feature_status: {
      type: { record: { hop_v2: 'boolean', msgr_multi_app: 'boolean', ig_multi_app: 'boolean' } },
      in: pagesList,
      evidence: conversationControlPage,
    },
  },
} as const satisfies Node
