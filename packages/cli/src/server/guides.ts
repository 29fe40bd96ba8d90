import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { Guide } from '@darkroom/platform'

/** What a new reader wants first; the others follow by name. */
const first = [
  'quick-start.md',
  'point-your-program-here.md',
  'testing.md',
  'tokens.md',
  'publishing.md',
  'webhooks.md',
]

/** The Markdown files of `docs/` in a clone, to be read before the site is built; none beside the packed command. */
export function listGuides(): Guide[] {
  const names = namesIn(folder())
  const order = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length)
  return names
    .toSorted((one, other) => order(one) - order(other) || one.localeCompare(other))
    .map((name) => ({ title: titleOf(readFileSync(join(folder(), name), 'utf8')) ?? name, path: `/docs/${name}` }))
}

/** `/docs/quick-start.md` as text; undefined: it is no guide. */
export function answerGuide(request: Request): Response | undefined {
  const name = /^https?:\/\/[^/]+\/docs\/([\w-]+\.md)$/.exec(request.url)?.[1]
  if (name === undefined || !['GET', 'HEAD'].includes(request.method) || !namesIn(folder()).includes(name))
    return undefined
  return new Response(readFileSync(join(folder(), name), 'utf8'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  })
}

function folder(): string {
  return join(dirname(findPackageJSON(import.meta.url) ?? import.meta.filename), '../../docs')
}

/** Beside the packed command there may be a folder of that name that is somebody else's. */
function namesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^[\w-]+\.md$/.test(name) && name !== 'index.md')
    return names.includes('quick-start.md') && names.includes('world-file.md') ? names : []
  } catch {
    return []
  }
}

function titleOf(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown)?.[1]
}
