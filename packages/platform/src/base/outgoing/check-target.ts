import { isThisMachine } from '../hosts.ts'

/** What a platform may call or fetch from: programs on this machine, or any server over https. */
export type Reach = 'loopback' | 'anywhere'

/** Why a URL is not asked, in a sentence without its beginning; undefined when it may be asked. */
export function checkTarget(text: string, reach: Reach): string | undefined {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'the URL is not a web address.'
  if (url.username !== '' || url.password !== '') return 'the URL contains a user name or a password.'
  if (isThisMachine(url.hostname)) return undefined
  if (reach === 'loopback') return `${url.hostname} is not this machine, and this platform reaches this machine only.`
  return url.protocol === 'https:' ? undefined : 'other machines need https, as on Instagram.'
}
