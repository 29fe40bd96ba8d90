import { errorPages } from '../../../packages/docs/src/reference/errors.ts'
import { routeOf } from '../../../packages/docs/src/reference/page.ts'

export default { paths: () => errorPages().map(routeOf) }
