import type { Readable, Writable } from 'node:stream'
import { CommanderError } from 'commander'
import { Failure } from '../failure.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { type CurrentWorld, createCurrentWorld } from './current-world.ts'
import { loadSdk } from './load-sdk.ts'
import { requestTools } from './request-tools.ts'
import type { Tool } from './tool.ts'
import { troubleTools } from './trouble-tools.ts'
import { worldTools } from './world-tools.ts'

const instructions =
  'Darkroom simulates the Instagram API on this machine, on any date. Start with world_status, or with start_world if nothing runs. When a request is refused, explain_refusal says why and how to fix it. No tool reaches the real Instagram.'

/** Serves the tools on stdin and stdout until stdin ends or the process is told to stop. @param url Where a Darkroom runs. @throws Failure */
export async function serveMcp(url: string, terminal: Terminal): Promise<void> {
  const { McpServer, StdioServerTransport } = await loadSdk()
  await using world = createCurrentWorld(url, terminal)
  const server = new McpServer({ name: 'darkroom', version: version() }, { instructions })
  for (const each of [...worldTools, ...requestTools, ...troubleTools]) {
    const { name, title, description, input, readsOnly } = each
    const annotations = { readOnlyHint: readsOnly, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input, annotations }, (given: unknown) =>
      answer(each, given, world, terminal),
    )
  }
  // The process's own streams are these, and so are those of tests.
  const [stdin, stdout] = [(terminal.stdin ?? process.stdin) as Readable, terminal.stdout as Writable]
  const transport = new StdioServerTransport(stdin, stdout)
  const ended = new Promise<unknown>((resolve) => {
    Object.assign(server.server, { onclose: resolve, onerror: (error: Error) => report(error, terminal) })
    stdin.once('end', resolve).once('close', resolve)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  await server.connect(transport)
  await ended
  await server.close()
}

interface Answer {
  [key: string]: unknown
  content: { type: 'text'; text: string }[]
  isError?: boolean
}

async function answer(each: Tool, given: unknown, world: CurrentWorld, terminal: Terminal): Promise<Answer> {
  try {
    const found = await each.run(given, world)
    return inWords(typeof found === 'string' ? found : JSON.stringify(found, undefined, 1))
  } catch (error) {
    if (error instanceof Failure) return { ...inWords([error.message, ...error.next].join('\n')), isError: true }
    if (error instanceof CommanderError) return { ...inWords(error.message), isError: true }
    print(terminal.stderr, `darkroom: internal error: ${error instanceof Error ? error.stack : String(error)}`)
    return { ...inWords('Darkroom failed at this. Its stderr says where.'), isError: true }
  }
}

function inWords(text: string): Answer {
  return { content: [{ type: 'text', text }] }
}

/** Says what was wrong with a line that is no message: JSON-RPC 2.0, section 5.1. */
function report(error: Error, { stdout, stderr }: Terminal): void {
  const problem =
    error instanceof SyntaxError
      ? { code: -32_700, message: 'This line is no JSON. Each message is one line of JSON.' }
      : error.name === 'ZodError' || error.name === '$ZodError'
        ? { code: -32_600, message: 'This line is no JSON-RPC 2.0 message: it needs "jsonrpc": "2.0" and a "method".' }
        : undefined
  if (problem === undefined) print(stderr, `darkroom: ${error.message}`)
  else printJson(stdout, { jsonrpc: '2.0', error: problem, id: null })
}
