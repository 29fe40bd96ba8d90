import { packagePages } from '../../../packages/docs/src/reference/packages.ts'
import { routeOf } from '../../../packages/docs/src/reference/page.ts'

export default { paths: () => packagePages().map(routeOf) }
