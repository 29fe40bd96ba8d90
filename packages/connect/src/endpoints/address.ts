import ipaddr from 'ipaddr.js'

/** Where IPv6 addresses of the Internet begin so far. */
const assigned = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is one of the public Internet: not this machine's, not a private network's, not a cloud's own, and no form in which one of these is hidden.
 *
 * @param text Without brackets.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(assigned)
}

/** Whether an address is this machine's own. */
export function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback'
}

/** Whether a name is this machine's own without asking anybody (RFC 6761). */
export function isLocalName(hostname: string): boolean {
  return /(^|\.)localhost\.?$/i.test(hostname)
}

/** Whether a URL's host is written as an address. */
export function isAddress(hostname: string): boolean {
  return ipaddr.isValid(hostname)
}

/** A URL's host without the brackets of IPv6. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}
