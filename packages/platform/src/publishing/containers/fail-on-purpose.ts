import type { Context } from '../../call.ts'
import { type Container, containerFailed } from '../../world/records/containers.ts'

/**
 * Lets a container fail whose file is here, where a fault of the world says so: its status then tells the fault's subcode.
 *
 * @returns Whether it failed
 */
export function failOnPurpose(
  { faults, world }: Context,
  { id, accountId, appId }: Pick<Container, 'id' | 'accountId' | 'appId'>,
): boolean {
  const failure = faults.containerFailure({ accountId, appId: appId ?? '' })
  if (failure === undefined) return false
  const why = `The fault ${failure.faultId} of this world lets it fail. Remove it with: darkroom fault remove ${failure.faultId}`
  containerFailed(world, id, failure.subcode, why)
  return true
}
