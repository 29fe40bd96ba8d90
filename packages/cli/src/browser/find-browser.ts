import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from '../server/proxy/upstream-proxy.ts'

/** Browsers of the Chromium family, by the names they go by on a PATH. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
]

/** Where they are when they are on no PATH. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
}

/** The browser that `CHROME_PATH` names, or else the first there is. */
export function findBrowser(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const named = environment.CHROME_PATH
  if (named !== undefined && named !== '') return named
  const directories = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((part) => part !== '')
  const endings = platform === 'win32' ? ['.exe'] : ['']
  const onPath = names.flatMap((name) =>
    directories.flatMap((directory) => endings.map((ending) => join(directory, name + ending))),
  )
  return [...onPath, ...(places[platform] ?? [])].find(isExecutable)
}

/** Whether there is a program at a path. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
