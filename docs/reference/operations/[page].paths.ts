import { operationPages } from '../../../packages/docs/src/reference/operations.ts'
import { routeOf } from '../../../packages/docs/src/reference/page.ts'

export default { paths: () => operationPages().map(routeOf) }
