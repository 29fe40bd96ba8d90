import type { Conflict } from './conflict.ts'

/** Publishing, and what of media can be read afterwards. */
export const publishingConflicts = {
  publishingCap: {
    topic: 'Posts in 24 hours',
    documented: '100 in the guide, 50 on the reference page',
    observed: '100; captures of earlier years have 25 and 50',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/content-publishing' },
  },
  collaborators: {
    topic: 'Collaborators that a post may name',
    documented: '3 on the reference page, 5 on another',
    observed: '3',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media' },
  },
  productTags: {
    topic: 'Product tags on a post',
    documented: '5 on the reference page; 20, on reels 30, in the guide',
    observed: '5',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/reference/instagram-media/product_tags' },
  },
  reelSize: {
    topic: 'Size of a reel',
    documented: '300 MB; 1 GB on older pages',
    observed: '300 MB',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media' },
  },
  captionOfInstagramLogin: {
    topic: 'Whether Instagram Login can read caption and media_product_type',
    documented: 'only Facebook Login can',
    observed: 'either can',
    settled: 'not-there-yet',
    evidence: { observed: "Meta's SDK specification has both, and programs read them" },
  },
  permalinkOfChildren: {
    topic: 'Whether the children of an album have a permalink',
    documented: 'they have none',
    observed: 'they have one',
    settled: 'not-there-yet',
    evidence: { observed: 'captures of children of albums' },
  },
  resumableUpload: {
    topic: 'Resumable uploads by Instagram Login',
    documented: 'they work',
    observed: 'they work; one report says that video_url is asked for all the same',
    settled: 'not-there-yet',
    evidence: { documented: '/documentation/instagram-platform/content-publishing/resumable-uploads' },
  },
  captionAddOns: {
    topic: 'Inner keys of polls and prompts in a caption',
    documented: 'the changelog names the feature of 2026-09-28, and no keys',
    observed: 'not known, so not to be built',
    settled: 'not-there-yet',
    evidence: { assumed: 'no page and no recording has the keys' },
  },
  audioErrors: {
    topic: 'What the codes 9050 to 9064 of audio mean',
    documented: 'a list of codes, without sentences',
    observed: 'a refusal with status 400 and no sentence of its own',
    settled: 'not-there-yet',
    evidence: { assumed: 'no recording' },
  },
} as const

publishingConflicts satisfies Readonly<Record<string, Conflict>>
