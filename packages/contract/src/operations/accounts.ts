import { documentedPage, type Evidence, listed, reported, unsure } from '../evidence.ts'
import { byFacebook, byInstagram } from './needs.ts'
import type { OperationTable } from './operation.ts'

const connectedThreadsUserPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/connected_threads_user',
}
const flGetStartedPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-facebook-login/get-started',
}
const graphOverviewPage: Evidence = { documented: '/docs/graph-api/overview' }
const igUserPage: Evidence = { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user' }
const pagePage: Evidence = { documented: '/docs/instagram-api/reference/page' }

const permissionsPage: Evidence = { documented: '/docs/facebook-login/permissions/requesting-and-revoking' }

/** Accounts, people, Pages and apps, and what links them. */
export const accountsOperations = {
  'GET IGUser': {
    returns: { node: 'IGUser' },
    parameters: {
      adgroup_id: { type: 'string', logins: ['facebook'], evidence: listed },
      metadata: { type: 'boolean', evidence: graphOverviewPage },
    },
    logins: {
      'basic-display': { all: ['user_profile'] },
      instagram: byInstagram.basic,
      facebook: byFacebook.basic,
    },
    errors: ['nonexistingField', 'objectNotFound', 'unknownAlias', 'noActiveToken'],
    evidence: igUserPage,
  },
  'GET IGUser/connected_threads_user': {
    returns: { list: 'ThreadsUser' },
    logins: {
      facebook: byFacebook.threads,
    },
    evidence: connectedThreadsUserPage,
  },
  'GET IGUser/instagram_backed_threads_user': {
    returns: { list: 'ThreadsUser' },
    logins: {
      facebook: byFacebook.threads,
    },
    evidence: listed,
  },
  'POST IGUser/instagram_backed_threads_user': {
    returns: { node: 'ThreadsUser' },
    logins: {
      facebook: byFacebook.threads,
    },
    evidence: listed,
  },
  'GET User': {
    returns: { node: 'User' },
    defaults: ['name', 'id'],
    logins: {
      facebook: {},
    },
    errors: ['noActiveToken'],
    evidence: flGetStartedPage,
  },
  'GET User/accounts': {
    returns: { list: 'Page' },
    defaults: ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'],
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['pages_show_list'] },
    },
    evidence: flGetStartedPage,
  },
  'GET User/businesses': {
    returns: { list: 'Business' },
    defaults: ['id', 'name'],
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['business_management'] },
    },
    evidence: unsure,
  },
  'GET User/picture': {
    returns: { node: 'ProfilePicture' },
    parameters: {
      redirect: { type: 'boolean', default: 'true', evidence: documentedPage },
      width: { type: 'integer', evidence: documentedPage },
      height: { type: 'integer', evidence: documentedPage },
      type: { type: 'string', enum: 'pictureType', evidence: documentedPage },
    },
    logins: {
      facebook: {},
    },
    evidence: documentedPage,
  },
  'GET Page': {
    returns: { node: 'Page' },
    defaults: ['name', 'id'],
    logins: { facebook: { all: ['pages_show_list'] } },
    errors: ['nonexistingField', 'objectNotFound'],
    evidence: pagePage,
  },
  'GET Page/picture': {
    returns: { node: 'ProfilePicture' },
    parameters: {
      redirect: { type: 'boolean', default: 'true', evidence: documentedPage },
      width: { type: 'integer', evidence: documentedPage },
      height: { type: 'integer', evidence: documentedPage },
      type: { type: 'string', enum: 'pictureType', evidence: documentedPage },
    },
    logins: {
      facebook: {},
    },
    evidence: documentedPage,
  },
  'GET Page/instagram_accounts': {
    returns: { list: 'IGUser' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['instagram_basic', 'pages_show_list'] },
    },
    evidence: listed,
  },
  'GET Page/page_backed_instagram_accounts': {
    returns: { list: 'IGUser' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['pages_show_list'] },
    },
    evidence: listed,
  },
  'POST Page/page_backed_instagram_accounts': {
    returns: { created: 'IGUser' },
    logins: {
      facebook: { all: ['pages_manage_ads'] },
    },
    evidence: listed,
  },
  // A Page has no Pages. That it is answered with none, and not refused, was seen.
  'GET Page/accounts': {
    returns: { list: 'Page' },
    logins: { facebook: {} },
    evidence: reported,
  },
  'GET User/permissions': {
    returns: { list: 'PermissionStatus' },
    logins: { facebook: { all: ['public_profile'] } },
    evidence: permissionsPage,
  },
  'DELETE User/permissions': {
    returns: 'success',
    parameters: {
      permission: { type: 'string', at: ['path'], evidence: permissionsPage },
    },
    logins: { facebook: {} },
    evidence: permissionsPage,
  },
  'GET Application': {
    returns: { node: 'Application' },
    logins: { facebook: {} },
    evidence: { documented: '/docs/graph-api/reference/application' },
  },
} as const satisfies OperationTable
