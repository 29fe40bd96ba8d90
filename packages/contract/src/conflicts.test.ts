import { expect, test } from 'vitest'
import { type Conflict, type ConflictName, certainty, conflicts } from './index.ts'

/** Every line of the two registers of contradictions: what was found about sign-in, and what was found about resources. */
const registers: Readonly<Record<string, readonly ConflictName[]>> = {
  // Sign-in
  'host of the authorization window': ['authorizeHost'],
  'shape of the token reply': ['shortLivedReply'],
  'shape of /me': ['meReply'],
  'whether /me has user_id': ['meUserId'],
  'meaning of user_id in the token reply': ['shortLivedUserId'],
  enable_fb_login: ['facebookButton'],
  'spelling of the publishing scope': ['publishScope'],
  'posts a day': ['publishingCap'],
  'messages a second': ['sendRate'],
  'shape of a comment webhook': ['commentWebhook'],
  'secret of webhooks': ['webhookSecret'],
  'form of appsecret_proof': ['proofForm'],
  'reply to a data deletion request': ['deletionReply', 'deletionExpires'],
  'app_id of debug_token': ['debugTokenAppId'],
  'keys of x-app-usage': ['usageKeys'],
  'a wrong secret at api.instagram.com': ['wrongSecret'],
  'webhooks of apps in development': ['webhooksInDevelopment'],
  'status of code 190': ['tokenStatus'],
  'status of code 10': ['permissionStatus'],
  'content-type of graph.facebook.com': ['contentType'],
  'sentence of a code that is no good': ['codeSentence'],
  'reply to DELETE /me/permissions': ['revokeReply'],
  // Resources, where they are not among the above
  'calls without a version': ['unversionedCalls'],
  'collaborators of a post': ['collaborators'],
  'product tags of a post': ['productTags'],
  'size of a reel': ['reelSize'],
  'caption and media_product_type of Instagram Login': ['captionOfInstagramLogin'],
  'permalink of children': ['permalinkOfChildren'],
  'resumable uploads of Instagram Login': ['resumableUpload'],
  'status of code 4 and of 2207051': ['rateLimitStatus'],
  'no token on graph.instagram.com': ['missingToken'],
  'codes of hashtags': ['hashtagErrors'],
  'breakdown of views': ['viewsBreakdown'],
  'usual and largest page of a list': ['pageSizes'],
  'batch, metadata, ETag, debug and summary on graph.instagram.com': [
    'batchOnInstagram',
    'metadataOnInstagram',
    'entityTags',
    'debugOnInstagram',
  ],
  'hiding and deleting by somebody else': ['foreignComments'],
  'inner keys of caption add-ons': ['captionAddOns'],
  'meaning of the codes of audio': ['audioErrors'],
  'node name in field errors of Basic Display': ['fieldErrorNode'],
  'status of code 803': ['unknownAliasStatus'],
  'fields of a bare comment': ['commentDefaults'],
  'reply to the messenger profile': ['messengerProfileReply'],
  'letter case of insights': ['breakdownCasing'],
  'default window of insights': ['insightsWindow'],
  'few viewers of a story': ['storyFewViewers', 'storyInsightsFew'],
}

test('every line of the registers is in the contract, and nothing else', () => {
  expect(Object.values(registers).flat().sort()).toEqual(Object.keys(conflicts).sort())
})

test('every line says what either dialect does, and on what ground', () => {
  for (const [name, { topic, documented, observed }] of Object.entries<Conflict>(conflicts))
    for (const text of [topic, documented, observed]) expect(text, name).toMatch(/\S/)
})

test("a default that departs from Meta's pages rests on a record, the reply to DELETE /me/permissions aside", () => {
  for (const [name, { settled, evidence }] of Object.entries<Conflict>(conflicts))
    if (settled === 'by-dialect' && name !== 'revokeReply') expect(certainty(evidence), name).toBe('observed')
})
