import { commandPage } from '../../packages/docs/src/reference/command.ts'
import { consoleApiPage } from '../../packages/docs/src/reference/console-api.ts'
import { glossaryPage } from '../../packages/docs/src/reference/glossary.ts'
import { routeOf } from '../../packages/docs/src/reference/page.ts'
import { topicPages } from '../../packages/docs/src/reference/topics.ts'

export default {
  paths: async () => [...topicPages(), consoleApiPage(), glossaryPage(), await commandPage()].map(routeOf),
}
