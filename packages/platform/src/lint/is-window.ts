import type { Exchange } from './exchange.ts'

/** Whether a request is for the authorization window or the Login dialog. */
export function isWindow({ path }: Exchange): boolean {
  return /^\/+(?:oauth\/+authorize|dialog\/+oauth)\b/.test(path)
}
