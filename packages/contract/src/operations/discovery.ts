import type { Evidence } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

const businessDiscoveryPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery',
}
const igHashtagPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag',
}
const igHashtagRecentMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag/recent-media',
}
const igHashtagSearchPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag-search',
}
const igHashtagTopMediaPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-hashtag/top-media',
}
const oembedPage: Evidence = { documented: '/documentation/instagram-platform/oembed' }
const recentlySearchedHashtagsPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/recently_searched_hashtags',
}

/** Never whose a media is (notes of the pages on recent and top media). */
const hashtagMediaFields = [
  'caption',
  'children',
  'comments_count',
  'id',
  'like_count',
  'media_type',
  'media_url',
  'permalink',
  'timestamp',
] as const

/** Other people’s accounts and media: business discovery, hashtags, oEmbed. */
export const discoveryOperations = {
  'GET IGUser/business_discovery': {
    returns: { node: 'IGUser' },
    parameters: {
      username: { type: 'string', required: true, at: ['expansion'], evidence: businessDiscoveryPage },
    },
    paging: { style: 'nestedCursors' },
    logins: {
      facebook: byFacebook.insights,
    },
    only: 'public',
    within: true,
    errors: ['discoveryInvalidUser', 'nonexistingField', 'permissionMissing'],
    evidence: businessDiscoveryPage,
  },
  'GET IGUser/recently_searched_hashtags': {
    returns: { list: 'IGHashtag' },
    paging: { style: 'cursors', limit: 25, most: 30 },
    logins: {
      facebook: byFacebook.publicContent,
    },
    evidence: recentlySearchedHashtagsPage,
  },
  'GET /ig_hashtag_search': {
    returns: { list: 'IGHashtag' },
    parameters: {
      user_id: { type: 'string', required: true, evidence: igHashtagSearchPage },
      q: { type: 'string', required: true, evidence: igHashtagSearchPage },
    },
    logins: {
      facebook: byFacebook.publicContent,
    },
    errors: ['hashtagLimit', 'hashtagNotFound', 'parameterRequired', 'publicContentAccess'],
    limits: ['hashtag30'],
    evidence: igHashtagSearchPage,
  },
  'GET IGHashtag': {
    returns: { node: 'IGHashtag' },
    logins: {
      facebook: byFacebook.publicContent,
    },
    evidence: igHashtagPage,
  },
  'GET IGHashtag/recent_media': {
    returns: { list: 'IGMedia' },
    parameters: {
      user_id: { type: 'string', required: true, evidence: igHashtagRecentMediaPage },
    },
    only: hashtagMediaFields,
    paging: { style: 'after', limit: 25, most: 50 },
    logins: {
      facebook: byFacebook.publicContent,
    },
    errors: ['parameterRequired', 'nonexistingField', 'hashtagLimit', 'publicContentAccess'],
    limits: ['hashtag30', 'hashtagPage'],
    evidence: igHashtagRecentMediaPage,
  },
  'GET IGHashtag/top_media': {
    returns: { list: 'IGMedia' },
    parameters: {
      user_id: { type: 'string', required: true, evidence: igHashtagTopMediaPage },
    },
    only: hashtagMediaFields,
    paging: { style: 'after', limit: 25, most: 50 },
    logins: {
      facebook: byFacebook.publicContent,
    },
    errors: ['parameterRequired', 'nonexistingField', 'hashtagLimit', 'publicContentAccess'],
    limits: ['hashtag30', 'hashtagPage'],
    evidence: igHashtagTopMediaPage,
  },
  'GET /instagram_oembed': {
    returns: { node: 'OEmbed' },
    parameters: {
      url: { type: 'url', required: true, evidence: oembedPage },
      maxwidth: { type: 'integer', least: 320, most: 658, evidence: oembedPage },
      omitscript: { type: 'boolean', evidence: oembedPage },
      hidecaption: { type: 'boolean', evidence: oembedPage },
      access_token: { type: 'string', required: 'before 2026-05-15', evidence: oembedPage },
    },
    logins: {
      facebook: { features: ['Meta oEmbed Read'] },
    },
    errors: ['oembedNotFound', 'parameterRequired', 'oembedForeignUrl'],
    limits: ['oembedApp', 'oembedTokenless'],
    evidence: oembedPage,
  },
} as const satisfies OperationTable
