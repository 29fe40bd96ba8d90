import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A worker that runs, on a port of this machine. */
export interface RunningWorker extends AsyncDisposable {
  readonly url: string
}

/**
 * Runs a worker whose every request goes through a proxy.
 *
 * @param program workerd itself.
 * @param code The worker, one module.
 * @param proxy `http://127.0.0.1:4000`; the worker has it as `DARKROOM_URL`.
 * @throws Error when workerd ends before it listens; with what it wrote.
 */
export async function startWorker(program: string, code: string, proxy: string): Promise<RunningWorker> {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-workerd-'))
  writeFileSync(join(directory, 'worker.js'), code)
  writeFileSync(join(directory, 'config.capnp'), configuration(proxy))
  const child = spawn(program, ['serve', '--control-fd=3', join(directory, 'config.capnp')], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
    rmSync(directory, { recursive: true, force: true })
  }
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  const line = await Promise.race([firstLine(child.stdio[3] as Readable), ended])
  if (typeof line !== 'string') {
    await stop()
    throw new Error(`workerd did not start: ${errors}`)
  }
  const { port } = JSON.parse(line) as { port: number }
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop }
}

/** workerd names no host to a proxy but in the request line, and HTTP/1.1 wants a Host header as well. */
function configuration(proxy: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-06-01",
      bindings = [(name = "DARKROOM_URL", text = "${proxy}")],
      globalOutbound = "darkroom",
    )),
    (name = "darkroom", external = (address = "${new URL(proxy).host}", http = (
      style = proxy,
      injectRequestHeaders = [(name = "Host", value = "localhost")],
    ))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`
}

async function firstLine(stream: Readable): Promise<string | undefined> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'))
  }
  return undefined
}
