import { limits } from '@darkroom/contract'
import { type Container, findContainer } from '../../world/records/containers.ts'
import { hasExpired } from '../containers/state.ts'
import { type Asking, refusal } from './asking.ts'
import { isChildKind } from './kind.ts'

const rule = 'request/read-children'

/** `children`: the containers of an album's parts, two to ten, in order. @throws Refusal */
export function readChildren(asking: Asking): readonly string[] {
  const ids = asking.given.list('children')
  const [least, most] = [limits.carouselMin.value, limits.carouselMax.value]
  if (ids === undefined || ids.length < least || ids.length > most) {
    throw refusal(asking, 'publishCarouselCount', {
      rule,
      parameter: 'children',
      received: ids === undefined ? 'none' : `${ids.length} ids`,
      expected: `${least} to ${most} ids of containers`,
      fix: 'Make a container with is_carousel_item=true for each part, and send their ids in children, joined by commas.',
    })
  }
  for (const id of ids) checkChild(asking, id)
  return ids
}

/** Which answer a child has that cannot be used is not recorded; this is that of a container that cannot be published (assumed). */
function checkChild(asking: Asking, id: string): void {
  const { world } = asking.context
  const child = findContainer(world, id)
  const why = whyNot(asking, child)
  if (why === undefined) return
  throw refusal(
    asking,
    'publishContainerGone',
    {
      rule,
      parameter: 'children',
      received: id,
      expected: 'a container of this account, made with is_carousel_item=true',
      fix: why,
    },
    { creationId: id },
  )
}

function whyNot({ accountId, context }: Asking, child: Container | undefined): string | undefined {
  if (child === undefined || child.accountId !== accountId) return 'This account has no container of this id.'
  if (!isChildKind(child.kind)) return 'The container is no part of an album. Make it again with is_carousel_item=true.'
  if (child.state === 'PUBLISHED') return 'The container is part of an album that was published. Make it again.'
  return hasExpired(child, context.world.clock.now())
    ? 'The container is older than 24 hours. Make it again.'
    : undefined
}
