import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { sampleWorld, type WorldFile } from '@darkroom/platform'
import { type RunningServer, startServer } from 'darkroom'

const root = join(import.meta.dirname, '../..')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
const env = { ...process.env, PATH, NO_COLOR: '1' }
const darkroom = join(root, 'packages/cli/bin/darkroom.js')
const run = promisify(execFile)

/** A running platform on a date, or today, whose apps have the redirect URIs that the libraries make of their own paths. */
export function startForeignWorld(asOf?: string): Promise<RunningServer> {
  return startServer({ asOf, world: foreignWorld() })
}

function foreignWorld(): WorldFile {
  const world = sampleWorld('http://localhost:4000')
  const sizzle = 'https://socialsizzle.herokuapp.com/auth/'
  const pages = 'https://sizzlepages.example/auth/'
  const instagram = { redirectUris: [sizzle, `${sizzle}callback/instagram`] }
  const facebook = { redirectUris: [pages, `${pages}callback/facebook`] }
  const apps = (world.apps ?? []).map(({ basicDisplay, instagramLogin, facebookLogin, ...app }) => ({
    ...app,
    ...(basicDisplay === undefined ? {} : { basicDisplay: { ...basicDisplay, ...instagram } }),
    ...(instagramLogin === undefined ? {} : { instagramLogin: { ...instagramLogin, ...instagram } }),
    ...(facebookLogin === undefined ? {} : { facebookLogin: { ...facebookLogin, ...facebook } }),
  }))
  return { ...world, apps }
}

/** How a program ended. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of this folder by `darkroom exec`, for which Meta's hosts are a running platform. */
export async function runClient(server: RunningServer, login: string, ...command: string[]): Promise<Ended> {
  const [program = '', ...args] = command
  const child = ['node', join(import.meta.dirname, program), ...args]
  const options = ['--url', server.url, '--login', login]
  const ended = run(process.execPath, [darkroom, 'exec', ...options, '--', ...child], { env, cwd: root })
  return await ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code?: unknown } & Omit<Ended, 'code'>) => {
      if (typeof error.code !== 'number') throw error
      return { code: error.code, stdout: error.stdout, stderr: error.stderr }
    },
  )
}
