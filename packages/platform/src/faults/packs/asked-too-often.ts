import type { FaultPack } from './pack.ts'

export const askedTooOften: FaultPack = {
  name: 'asked-too-often',
  title: 'The loop that nearly cost the account',
  about:
    'The limit of the app is used up on every host, with the headers that go with it. Programs that go on asking at once get disabled.',
  reports: ['gitroomhq/postiz-app#832', 'trypostit/trypost#281'],
  rules: [{ rateLimit: 'app' }],
}
