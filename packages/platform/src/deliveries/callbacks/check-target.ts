import { isThisMachine } from '../../base/hosts.ts'

/** Where callbacks may be sent: to programs on this machine, or to any server over https. */
export type CallbackReach = 'loopback' | 'anywhere'

/** Why a callback is not sent to a URL, in a sentence; undefined when it may be sent. */
export function checkTarget(text: string, reach: CallbackReach): string | undefined {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'Not sent: the URL is not a web address.'
  if (url.username !== '' || url.password !== '') return 'Not sent: the URL contains a user name or a password.'
  if (isThisMachine(url.hostname)) return undefined
  if (reach === 'loopback')
    return `Not sent: ${url.hostname} is not this machine, and this platform sends callbacks to this machine only.`
  return url.protocol === 'https:' ? undefined : 'Not sent: callbacks to other machines need https, as on Instagram.'
}
