import type { FaultPack } from './pack.ts'

export const containerGone: FaultPack = {
  name: 'container-gone',
  title: 'Container gone',
  about:
    'Reading a fresh container answers 100, subcode 33, three times, and works then. Programs that give up lose the post.',
  reports: ['gitroomhq/postiz-app#1562'],
  rules: [{ operation: 'GET IGContainer', error: 'objectNotFound', times: 3 }],
}
