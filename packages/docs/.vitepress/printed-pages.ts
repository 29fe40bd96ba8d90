import { relative } from 'node:path'
import type { SiteConfig } from 'vitepress'
import { type Section, sectionsOf } from '../src/search-sections.ts'

let site: SiteConfig | undefined

/** Keeps VitePress's configuration, which knows the printed pages once their routes are loaded. */
export const printedPagesPlugin = {
  name: 'printed-pages',
  configResolved: (config: object): void => {
    if ('vitepress' in config) site = config.vitepress as SiteConfig
  },
}

/**
 * The parts of a printed page that search finds. VitePress's types do not say so, but for undefined it splits the page itself, which it
 * can with the pages that are files.
 */
export function splitPrinted(file: string): Section[] {
  if (site === undefined) throw new Error('VitePress asks for search before it has its configuration.')
  const page = relative(site.srcDir, file)
  const content = site.dynamicRoutes.routes.find(({ path }) => path === page)?.content
  return (content === undefined ? undefined : sectionsOf(content)) as Section[]
}
