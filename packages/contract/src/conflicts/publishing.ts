import type { Conflict } from './conflict.ts'

/** Publishing, and what of media can be read afterwards. */
export const publishingConflicts = {
  publishingCap: {
    topic: 'Posts in 24 hours',
    documented: '100 in the guide, 50 on the reference page',
    observed: '100; captures of earlier years have 25 and 50',
    settled: 'both',
    evidence: { documented: '/documentation/instagram-platform/content-publishing' },
  },
  collaborators: {
    topic: 'Collaborators that a post may name',
    documented: '3 on the reference page, 5 on another',
    observed: '3',
    settled: 'both',
    evidence: { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media' },
  },
  productTags: {
    topic: 'Product tags on a post',
    documented: '5 on the reference page; 20, on reels 30, in the guide',
    observed: '5',
    settled: 'both',
    evidence: { documented: '/documentation/instagram-platform/reference/instagram-media/product_tags' },
  },
  reelSize: {
    topic: 'Size of a reel',
    documented: '300 MB; 1 GB on older pages',
    observed: '300 MB',
    settled: 'both',
    evidence: { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media' },
  },
  captionOfInstagramLogin: {
    topic: 'Whether Instagram Login can read caption and media_product_type',
    documented: 'only Facebook Login can',
    observed: 'either can',
    settled: 'both',
    evidence: { observed: "Meta's SDK specification has both, and programs read them" },
  },
  permalinkOfChildren: {
    topic: 'Whether the children of an album have a permalink',
    documented: 'they have none',
    observed: 'they have one',
    settled: 'by-dialect',
    evidence: { observed: 'captures of children of albums' },
  },
  resumableUpload: {
    topic: 'Resumable uploads by Instagram Login',
    documented: 'they work, a page says; in no world they do',
    observed: 'upload_type is not heeded, and video_url asked for',
    settled: 'both',
    evidence: { observed: 'five probes of 2026' },
  },
  captionAddOns: {
    topic: 'Inner keys of polls and prompts in a caption',
    documented: 'option_a to option_d of poll_attachment, in a guide of 2026-09-28',
    observed: 'the same; what prompt_response holds is not known',
    settled: 'both',
    evidence: { documented: '/documentation/instagram-platform/content-publishing/caption-add-ons' },
  },
  audioErrors: {
    topic: 'What the codes 9050 to 9064 of audio mean',
    documented: 'subcodes of code 100 and 10, each with its sentence',
    observed: 'the same',
    settled: 'both',
    evidence: { documented: '/docs/instagram-platform/content-publishing/audio-api' },
  },
} as const

publishingConflicts satisfies Readonly<Record<string, Conflict>>
