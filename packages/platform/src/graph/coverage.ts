import type { Coverage } from '@darkroom/contract'
import { notBuilt } from './node.ts'
import { kinds } from './nodes/kinds.ts'
import { isBuilt } from './operations/handlers.ts'
import { leftOutOperations } from './operations/left-out.ts'

const leftOut = new Set<string>(leftOutOperations)

/** Which parts of the contract this platform answers. The coverage page is printed from it. */
export const coverage: Coverage = {
  answers: (name) => isBuilt(name) || ['GET /', 'POST /', 'POST IGContainer/upload'].includes(name),
  leavesOut: (name) => leftOut.has(name),
  answersField: (node, field) => {
    const resolvers: Readonly<Record<string, unknown>> = Object.hasOwn(kinds, node)
      ? kinds[node as keyof typeof kinds].resolvers
      : {}
    return Object.hasOwn(resolvers, field) && resolvers[field] !== notBuilt
  },
}
