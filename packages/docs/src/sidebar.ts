import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { errorPages } from './reference/errors.ts'
import { nodePages } from './reference/nodes.ts'
import { operationPages } from './reference/operations.ts'
import type { Page } from './reference/page.ts'
import { topicPages } from './reference/topics.ts'

type Item = DefaultTheme.SidebarItem

/** What stands at the side of each page, by where it is. @param docs The folder of the pages: one that is not there is left out. */
export function sidebar(docs: string): Readonly<Record<string, Item[]>> {
  const one = (text: string, folder: string, pages: readonly Page[]): Item[] => [
    { text: 'All documentation', link: '/' },
    { text, items: printed(folder, pages) },
  ]
  return {
    '/reference/nodes/': one('Objects', 'nodes/', nodePages()),
    '/reference/operations/': one('Operations', 'operations/', operationPages()),
    '/reference/errors/': one('Refusals', 'errors/', errorPages()),
    '/': everything(docs),
  }
}

function everything(docs: string): Item[] {
  const group = (text: string, items: readonly (readonly [string, string])[]): Item => ({
    text,
    items: items.flatMap(([text, name]) => (existsSync(join(docs, `${name}.md`)) ? [{ text, link: `/${name}` }] : [])),
  })
  return [
    group('Start', [
      ['Quick start', 'quick-start'],
      ['Point your program here', 'point-your-program-here'],
    ]),
    group('Guides', [
      ['Test in CI', 'testing'],
      ['In your app, beside emulate', 'beside-others'],
      ['Tokens', 'tokens'],
      ['Publishing', 'publishing'],
      ['Messages', 'messages'],
      ['Insights', 'insights'],
      ['Webhooks', 'webhooks'],
      ['Faults and limits', 'faults'],
      ['Lint', 'lint'],
      ['Accounts that stay connected', 'connect'],
      ['From Basic Display', 'from-basic-display-to-instagram-login'],
      ['Going live on Meta', 'going-live'],
      ['Capture the real Instagram', 'capture'],
      ['Coding agents', 'agents'],
      ['Security practices', 'security-practices'],
    ]),
    group('Recipes', [
      ['Auth libraries', 'recipes/index'],
      ['A whole app with Express', 'recipes/express'],
      ['A day in an app’s life', 'recipes/day'],
    ]),
    {
      text: 'The Instagram API',
      items: [
        ...printed('', topicPages()),
        { text: 'Objects', link: '/reference/nodes/ig-user' },
        { text: 'Operations', link: '/reference/operations/accounts' },
        { text: 'Refusals', link: '/reference/errors/' },
      ],
    },
    {
      text: 'Darkroom',
      items: [
        { text: 'The command', link: '/reference/command' },
        { text: '@darkroom/client', link: '/reference/packages/darkroom-client' },
        { text: '@darkroom/platform', link: '/reference/packages/darkroom-platform' },
        { text: 'darkroom', link: '/reference/packages/darkroom' },
        { text: '@darkroom/connect', link: '/reference/packages/darkroom-connect' },
        { text: 'World files', link: '/world-file' },
        { text: 'The console’s API', link: '/reference/console-api' },
        { text: 'OpenAPI', link: '/openapi' },
        { text: 'Coverage', link: '/coverage' },
        { text: 'Glossary', link: '/reference/glossary' },
      ],
    },
  ]
}

function printed(folder: string, pages: readonly Page[]): Item[] {
  return pages.map(({ name, title }) => ({
    text: title,
    link: `/reference/${folder}${name === 'index' ? '' : name}`,
  }))
}
