import { join } from 'node:path'
import { defineConfig } from 'vitepress'
import { writeAgentFiles } from '../src/agent-files.ts'
import { printLinks } from '../src/links.ts'
import { sidebar } from '../src/sidebar.ts'
import { printedPagesPlugin, splitPrinted } from './printed-pages.ts'
import { tokensPlugin } from './tokens-plugin.ts'

const root = join(import.meta.dirname, '../../..')

export default defineConfig({
  srcDir: join(root, 'docs'),
  outDir: join(import.meta.dirname, '../dist'),
  base: '/docs/',
  lang: 'en',
  title: 'Darkroom',
  description: 'The Instagram API on your own machine.',
  metaChunk: true,
  // With more, the index of search comes in another order each time.
  buildConcurrency: 1,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  lastUpdated: false,
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    languageAlias: { mjs: 'js' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md) => printLinks(md, root),
  },
  buildEnd: writeAgentFiles,
  vite: { plugins: [tokensPlugin, printedPagesPlugin], build: { chunkSizeWarningLimit: 4000 } },
  themeConfig: {
    siteTitle: 'Darkroom',
    outline: [2, 3],
    search: { provider: 'local', options: { miniSearch: { _splitIntoSections: splitPrinted } } },
    sidebar: sidebar(join(root, 'docs')),
    footer: {
      message: 'Darkroom is independent. It is not made, endorsed or reviewed by Meta or Instagram.',
    },
  },
})
