import type { FaultPack } from './pack.ts'

export const checkpointed: FaultPack = {
  name: 'checkpointed',
  title: 'The account before a checkpoint',
  about:
    'Every token is refused with 190 until its owner has signed in once more. Programs that throw the connection away ask people for what they still have.',
  reports: ['gitroomhq/postiz-app#2054'],
  rules: [{ error: 'checkpointed' }],
}
