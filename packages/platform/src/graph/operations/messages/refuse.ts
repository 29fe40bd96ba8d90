import type { ResourceErrorName } from '@darkroom/contract'
import { shown } from '../../../base/shown.ts'
import type { Explanation } from '../../../explain/refusal.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import type { Reader } from '../../host.ts'
import type { BodyProblem } from './body/problem.ts'

/** A refusal of messages, in the words of the host that is asked. */
export function refuseMessage({ caller }: Reader, name: ResourceErrorName, why: Explanation): Error {
  return resourceRefusal(loginOf(caller), name, why)
}

/** The refusal for a body that is unfit. */
export function refuseBody(reader: Reader, { error, at, received, expected, fix }: BodyProblem): Error {
  return refuseMessage(reader, error, {
    rule: 'graph/operations/messages/body/read-body',
    parameter: at,
    ...(received === undefined ? {} : { received: shown(received) }),
    expected,
    fix,
  })
}
