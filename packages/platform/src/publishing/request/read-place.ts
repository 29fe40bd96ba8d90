import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, invalid } from './asking.ts'
import { isStoryKind, isVideoKind } from './kind.ts'

/** Where somebody or something is tagged: from 0 to 1 of the width and of the height. */
export interface Place {
  readonly x: number | null
  readonly y: number | null
}

/** `x` and `y` of a person's tag. Videos have none, pictures need them, and stories may leave them out. @throws Refusal */
export function readPlace(
  asking: Asking,
  name: string,
  kind: ContainerKind,
  { x, y }: Readonly<Record<string, unknown>>,
): Place {
  if (isVideoKind(kind)) return { x: null, y: null }
  if (x === undefined && y === undefined && isStoryKind(kind)) return { x: null, y: null }
  const [across, down] = [Number(x ?? Number.NaN), Number(y ?? Number.NaN)]
  if (isPart(across) && isPart(down)) return { x: across, y: down }
  throw invalid(asking, name, {
    rule: 'request/read-place',
    received: JSON.stringify({ x, y }),
    expected: 'a list of {username, x, y} with x and y from 0 to 1',
    fix: 'Send x and y of each tag, measured from the left and from the top: 0.5 is the middle.',
  })
}

function isPart(value: number): boolean {
  return value >= 0 && value <= 1
}
