import type { Account } from '../../world/records/accounts.ts'

/** Somebody who has files. */
export const account: Account = {
  id: '17841400000000001',
  username: 'mira',
  name: 'Mira',
  passwordHash: '',
  type: 'BUSINESS',
  private: 0,
  hue: 1,
  createdAt: 0,
  biography: '',
  website: '',
  followersCount: 0,
  followsCount: 0,
  checkpointed: 0,
  offMetaActivity: 1,
}
