import { nodePages } from '../../../packages/docs/src/reference/nodes.ts'
import { routeOf } from '../../../packages/docs/src/reference/page.ts'

export default { paths: () => nodePages().map(routeOf) }
