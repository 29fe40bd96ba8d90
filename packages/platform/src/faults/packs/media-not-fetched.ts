import type { FaultPack } from './pack.ts'

export const mediaNotFetched: FaultPack = {
  name: 'media-not-fetched',
  title: 'The day no media address worked',
  about:
    'Making a container answers 9004, subcode 2207052: the media could not be fetched from its address, although it is there.',
  reports: ['inovector/mixpost#197', 'gitroomhq/postiz-app#1129'],
  rules: [{ operation: 'POST IGUser/media', error: 'publishFetchUri', times: 10 }],
}
