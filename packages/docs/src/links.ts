import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'

/**
 * Pages link to files of the repository, so that they can be read on a code host. The site has the pages only: a link to any other
 * file is printed as its text, followed by the file's path.
 *
 * @param root The repository's folder.
 */
export function printLinks(md: MarkdownRenderer, root: string): void {
  const docs = join(root, 'docs')
  md.core.ruler.after('inline', 'links-to-files', (state) => {
    const page: unknown = state.env.path
    if (typeof page !== 'string') return
    for (const { children } of state.tokens) {
      let file: string | undefined
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          file = fileOf(token.attrGet('href') ?? '', page, docs)
          if (file === undefined) continue
          token.tag = 'span'
          token.attrs = [['title', relative(root, file)]]
        } else if (token.type === 'link_close' && file !== undefined) {
          token.tag = 'span'
          file = undefined
        }
      }
    }
  })
}

/** The file outside of the pages that a link leads to. */
function fileOf(href: string, page: string, docs: string): string | undefined {
  const [path = ''] = href.split('#')
  if (path === '' || /^([a-z]+:|\/)/.test(path)) return undefined
  const file = join(dirname(page), path)
  return file.startsWith(docs) || !existsSync(file) ? undefined : file
}
