import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, posix } from 'node:path'
import type { SiteConfig } from 'vitepress'

interface AgentPage {
  readonly path: string
  readonly title: string
  readonly text: string
}

/**
 * Writes what coding agents read: each page as Markdown beside its HTML, `llms.txt`, which lists them, and `llms-full.txt`, which holds them
 * all. The printed pages of the reference come last, since they are for looking things up.
 */
export function writeAgentFiles(config: SiteConfig): void {
  const printed = new Map(config.dynamicRoutes.routes.map(({ path, content }) => [path, content ?? '']))
  const pages = config.pages
    .map((path) => agentPage(path, config.site.base, printed.get(path) ?? readPage(join(config.srcDir, path))))
    .toSorted((one, other) => place(one) - place(other) || one.path.localeCompare(other.path))
  const write = (path: string, text: string): void => {
    const file = join(config.outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const { path, text } of pages) write(path, text)
  write('llms.txt', list(pages, config.site.base))
  write('llms-full.txt', pages.map(({ text }) => text.trim()).join('\n\n---\n\n'))
}

/** A page with the files that it shows (`<<< file`) in it. */
function readPage(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/^<<< (\S+)$/gm, (_, shown: string) => {
    const code = readFileSync(join(dirname(file), shown), 'utf8')
    return `\`\`\`${extname(shown).slice(1)}\n${code}\`\`\``
  })
}

function place({ path }: AgentPage): number {
  const first = ['index.md', 'quick-start.md', 'point-your-program-here.md'].indexOf(path)
  if (first >= 0) return first
  return path.startsWith('reference/') || path === 'coverage.md' ? 20 : 10
}

function agentPage(path: string, base: string, source: string): AgentPage {
  const text = source
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replaceAll(/ \{#[\w-]+\}$/gm, '')
    .replaceAll(/<span id="[\w-]+"><\/span>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\]\((?![a-z]+:|#)([^)#]+)(#[^)]*)?\)/g, (_, to: string) => `](${base}${asMarkdown(path, to)})`)
  return { path, title: /^# (.+)$/m.exec(text)?.[1] ?? path, text }
}

/** The Markdown file that a link of a page leads to. */
function asMarkdown(page: string, to: string): string {
  const path = to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(page), to)
  if (path === '' || path.endsWith('/')) return `${path}index.md`
  return /\.\w+$/.test(path) ? path : `${path}.md`
}

function list(pages: readonly AgentPage[], base: string): string {
  const lines = (isPrinted: boolean): string[] =>
    pages
      .filter(({ path }) => path.startsWith('reference/') === isPrinted)
      .map(({ path, title, text }) => `- [${title}](${base}${path})${about(text)}`)
  return [
    '# Darkroom',
    '',
    '> The Instagram API on your own machine: login windows, endpoints, tokens and webhooks, on any date since October 2019. Independent of Meta.',
    '',
    'All of it in one file: /llms-full.txt. What each host answers, as OpenAPI 3.1: /console/openapi/index.json on a running Darkroom.',
    'In a clone, run commands with `npx darkroom`. The package named `darkroom` on npm is not this project.',
    '',
    '## Guides',
    '',
    ...lines(false),
    '',
    '## Reference',
    '',
    ...lines(true),
    '',
  ].join('\n')
}

/** The first sentence of a page. */
function about(text: string): string {
  const paragraph = text
    .split('\n\n')
    .map((part) => part.trim())
    .find((part) => /^[A-Z`*]/.test(part))
  const sentence = /^.+?[.:](?=\s|$)/.exec(paragraph?.replaceAll('\n', ' ') ?? '')?.[0]
  return sentence === undefined ? '' : `: ${sentence.replace(/:$/, '.')}`
}
