import type { FaultPack } from './pack.ts'

export const postWasLive: FaultPack = {
  name: 'post-was-live',
  title: 'The post that was live anyway',
  about:
    'media_publish answers 403 with code 4, subcode 2207051, while the post is up. Programs that send again post twice.',
  reports: ['gitroomhq/postiz-app#1681'],
  rules: [{ operation: 'POST IGUser/media_publish', error: 'publishRestrictedActivity', done: true, times: 1 }],
}
