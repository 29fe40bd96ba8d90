import { BlockList, isIP } from 'node:net'

const reserved = new BlockList()
// RFC 6890, and what was reserved since: networks that no server of the public Internet is in.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  reserved.addSubnet(network, prefix, 'ipv4')

const publicSix = new BlockList()
publicSix.addSubnet('2000::', 3, 'ipv6')
const reservedSix = new BlockList()
// Documentation, and forms in which an IPv4 address is hidden: Teredo, 6to4.
for (const [network, prefix] of [
  ['2001:db8::', 32],
  ['2001::', 23],
  ['2002::', 16],
] as const)
  reservedSix.addSubnet(network, prefix, 'ipv6')

/**
 * Whether an IP address is one of the public Internet: not this machine, a private network, or a cloud's own.
 *
 * @param address Without brackets.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !reserved.check(address, 'ipv4')
  return isIP(address) === 6 && publicSix.check(address, 'ipv6') && !reservedSix.check(address, 'ipv6')
}
