import { facebookRefusal } from '../../../explain/refusal.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { isProfessional, whyNoAccount } from '../reach-account.ts'

/**
 * A media that business discovery shows is not read by its own id, and is refused for lack of permission, not as unknown.
 *
 * @throws Refusal if the id is that of such a media
 */
export function refuseDiscovered(reader: Reader, id: string): void {
  const { world } = reader.call.context
  const media = reader.caller.kind === 'account' ? undefined : findMedia(world, id)
  const owner = media && findAccount(world, media.accountId)
  if (media === undefined || owner === undefined || !isProfessional(owner)) return
  if (media.place !== 'grid' && media.place !== 'child') return
  throw facebookRefusal('permissionMissing', {
    rule: 'graph/nodes/media/discovered-media',
    parameter: 'path',
    received: id,
    expected: 'a media of an account that the token reaches',
    fix: `The media belongs to ${owner.username}. ${whyNoAccount(reader, owner) ?? ''} Read it through fields=business_discovery.username(${owner.username}){media{...}} of an account of your own.`,
  })
}
