import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, table, text } from './markdown.ts'
import type { Page } from './page.ts'

const folder = join(import.meta.dirname, '../../../platform/src/console/api')

/** A request to the console's API, as the doc comment of its resource tells it. */
export interface ConsoleCall {
  readonly method: string
  readonly path: string
  readonly does: string
}

/** Every request that a doc comment of the console's API describes: each begins with the method and the path as code. */
export function consoleCalls(): ConsoleCall[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\/\*\*([\s\S]*?)\*\//g)])
    .flatMap(([, comment = '']) => callsOf(comment.replaceAll(/\n\s*\* ?/g, ' ').trim()))
    .toSorted((one, other) => one.path.localeCompare(other.path))
}

function callsOf(comment: string): ConsoleCall[] {
  const calls = comment.matchAll(/`(GET|POST|PUT|DELETE) (\/[^`]*)`: (.*?)(?=\s`(?:GET|POST|PUT|DELETE) \/[^`]*`: |$)/g)
  return [...calls].map(([, method = '', path = '', does = '']) => ({ method, path, does: does.trim() }))
}

/** The page of the console's API. */
export function consoleApiPage(): Page {
  const rows = consoleCalls().map(({ method, path, does }) => [code(`${method} ${path}`), text(capital(does))])
  const lines = [
    '# The console’s API\n',
    'What programs can ask of a running Darkroom, below `http://localhost:4000/console/api/v1`. The commands of `npx darkroom` use it, and so can your tests in any language.\n',
    '- Bodies are JSON, with `content-type: application/json`; that of `PUT /world` is YAML. Unknown keys are refused.',
    '- A problem is `{"error": {"message": ..., "parameter": ..., "fix": ...}}` with a status of 400 or more.',
    '- It answers on this machine’s names only, and not to pages of other origins.\n',
    table(['request', 'what it does'], rows),
    'For example, a click on Authorize, which answers `{"location": ...}`, the redirect URL with its code:\n',
    '```http\nPOST /console/api/v1/authorize\ncontent-type: application/json\n\n{"url": "https://www.instagram.com/oauth/authorize?client_id=...", "username": "mira.prints"}\n```\n',
  ]
  return { name: 'console-api', title: 'The console’s API', text: lines.join('\n') }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
