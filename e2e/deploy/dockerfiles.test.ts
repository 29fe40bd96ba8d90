import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startServer } from 'darkroom'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// There is no Docker here: what a Dockerfile says is held against what is there, and its commands are run.
const root = join(import.meta.dirname, '../..')
const known = 'FROM ENV WORKDIR COPY RUN USER EXPOSE VOLUME HEALTHCHECK STOPSIGNAL ENTRYPOINT CMD'.split(' ')

interface Instruction {
  readonly name: string
  readonly rest: string
}

function read(file: string): Instruction[] {
  return readFileSync(join(root, file), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }))
}

function listOf(text: string): string[] {
  return JSON.parse(text.slice(text.indexOf('['))) as string[]
}

describe.each(['packages/cli/deploy/Dockerfile', 'packages/connect/deploy/Dockerfile'])('%s', (file) => {
  const instructions = read(file)
  const rest = (name: string): string => instructions.find((each) => each.name === name)?.rest ?? ''

  test('has instructions that there are, and begins with an image of the Node that the packages need', () => {
    expect(instructions.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
    const { engines } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
      engines: { node: string }
    }
    expect(instructions[0]).toEqual({ name: 'FROM', rest: `node:${/\d+/.exec(engines.node)?.[0]}-bookworm-slim` })
    expect(rest('USER')).toBe('node')
  })

  test('installs what npm run pack writes, and starts the command that is in it', () => {
    expect(readFileSync(join(root, 'scripts/pack.ts'), 'utf8')).toContain("join(root, 'packed')")
    expect(rest('COPY')).toBe('packed/ /packed/')
    expect(rest('RUN')).toContain('/packed/darkroom-0*.tgz')
    const started = [...listOf(rest('ENTRYPOINT') || '[]'), ...listOf(rest('CMD'))]
    const own = 'node_modules/darkroom/'
    expect(started.slice(0, 2)).toEqual(['node', expect.stringMatching(`^${own}`)])
    expect(existsSync(join(root, 'packages/cli', started[1]?.slice(own.length) ?? ''))).toBe(true)
  })
})

describe('the image of darkroom start', () => {
  const instructions = read('packages/cli/deploy/Dockerfile')
  const rest = (name: string): string => instructions.find((each) => each.name === name)?.rest ?? ''

  test('has the optional packages in the versions that the command takes', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
      peerDependencies: Record<string, string>
    }
    for (const name of ['sharp', 'mediainfo.js']) expect(rest('RUN')).toContain(`${name}@${peerDependencies[name]} `)
  })

  test('its command starts, and its health check tells whether it did', async () => {
    const data = mkdtempSync(join(tmpdir(), 'darkroom-image-'))
    const args = listOf(rest('CMD')).map((arg) => (arg === '/data' ? data : arg))
    const bin = join(root, 'packages/cli/bin/darkroom.js')
    const child = spawn(process.execPath, [bin, ...args, '--port', '0', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const line = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
      const { url } = JSON.parse(String(line.value)) as { url: string }
      expect(await healthCheck(url)).toBe(0)
      child.kill(rest('STOPSIGNAL') as NodeJS.Signals)
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(await healthCheck(url)).toBe(1)
    } finally {
      child.kill()
      rmSync(data, { recursive: true, force: true })
    }
  })

  async function healthCheck(url: string): Promise<number> {
    const [program = '', ...args] = listOf(rest('HEALTHCHECK'))
    expect(program).toBe('node')
    const asked = args.map((arg) => arg.replace('http://127.0.0.1:4000', url))
    const [code] = (await once(spawn(process.execPath, asked, { stdio: 'ignore' }), 'exit')) as [number]
    return code
  }
})

test('the compose file shares a network, waits for a health check that there is, and has arguments that start takes', async () => {
  const { services } = parse(readFileSync(join(root, 'packages/cli/deploy/compose.yaml'), 'utf8')) as {
    services: Record<'darkroom' | 'app', Record<string, unknown>>
  }
  expect(services.app['network_mode']).toBe('service:darkroom')
  expect(services.app['depends_on']).toEqual({ darkroom: { condition: 'service_healthy' } })
  expect(services.darkroom['command']).toEqual(['start', '--memory', '--as-of', '2026-10-01'])
  await using server = await startServer({ asOf: '2026-10-01' })
  expect((await fetch(`${server.url}/console/api/v1/status`)).status).toBe(200)
})
