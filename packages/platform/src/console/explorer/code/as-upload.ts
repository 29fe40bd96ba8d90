import type { BuiltCall } from '../build-call.ts'
import { quoted } from './quoted.ts'

/** An upload as a program. The client has no function for this call alone: it uploads while it publishes. */
export function asUpload({ method, host, path, headers, sendsFile }: BuiltCall): string {
  const own = headers.map(
    ([name, value]) => `${name}: ${sendsFile && name === 'file_size' ? 'String(file.length)' : quoted(value)}`,
  )
  const size = sendsFile && !headers.some(([name]) => name === 'file_size') ? ['file_size: String(file.length)'] : []
  const type = sendsFile ? ["'content-type': 'application/octet-stream'"] : []
  const lines = [`authorization: 'OAuth ' + token`, ...own, ...size, ...type].map((line) => `    ${line},`)
  return [
    ...(sendsFile ? ["import { readFile } from 'node:fs/promises'", ''] : []),
    '// The client uploads while it publishes: publish({ video: { path } }). This is the call alone.',
    ...(sendsFile ? ["const file = await readFile('reel.mp4')"] : []),
    `const answer = await fetch(${quoted(`https://${host}${path}`)}, {`,
    `  method: ${quoted(method)},`,
    '  headers: {',
    ...lines,
    '  },',
    ...(sendsFile ? ['  body: file,'] : []),
    '})',
  ].join('\n')
}
