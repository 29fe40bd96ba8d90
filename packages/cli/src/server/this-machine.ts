import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import { isLoopback } from './loopback.ts'

/** Finds the addresses of a name, as `dns.lookup` does. */
export type FindAddresses = (name: string) => Promise<readonly string[]>

/**
 * Whether a URL's host leads to this machine, however it is spelt: including a name that resolves to one of its addresses.
 *
 * @param host As `URL.hostname` has it, which has already made `127.0.0.1` of `0x7f.1` and `2130706433`.
 */
export async function isThisMachine(host: string, find: FindAddresses = findBySystem): Promise<boolean> {
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isOwnAddress(name)) return true
  return (await find(name).catch(() => [])).some(isOwnAddress)
}

function isOwnAddress(name: string): boolean {
  const address = withoutMapping(name)
  if (isLoopback(address) || address === '0.0.0.0' || address === '::') return true
  return Object.values(networkInterfaces()).some((all) => all?.some((one) => one.address === address) ?? false)
}

/** `::ffff:127.0.0.1`, which a URL writes as `::ffff:7f00:1`, is the IPv4 address inside it. */
function withoutMapping(address: string): string {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address) ?? []
  if (high === undefined || low === undefined) return address.replace(/^::ffff:(?=\d+\.)/i, '')
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

const findBySystem: FindAddresses = async (name) => (await lookup(name, { all: true })).map(({ address }) => address)
