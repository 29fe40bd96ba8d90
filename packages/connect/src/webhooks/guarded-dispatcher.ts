import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { second } from '../base/time.ts'
import { isLocalName, isLoopbackAddress, isPublicAddress } from '../endpoints/address.ts'

/** Finds a name's addresses. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** A name that leads somewhere where nothing is sent. Its message may be shown to the tenant. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

const loopback: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

/**
 * The look-up of connections to endpoints: the addresses that were checked are those that are connected to, so that no second look-up can give
 * others. One address that is not public refuses the name.
 */
export function guardedLookup(
  allowsLoopback: boolean,
  resolve: Resolve = (hostname) => systemLookup(hostname, { all: true }),
): LookupFunction {
  async function checked(hostname: string): Promise<readonly LookupAddress[]> {
    const found = isLocalName(hostname) ? loopback : await resolve(hostname)
    for (const { address } of found)
      if (!isPublicAddress(address) && !(allowsLoopback && isLoopbackAddress(address)))
        throw new AddressRefused(`${hostname} leads to ${address}, which is not an address of the public Internet.`)
    return found
  }
  const look = async (...[hostname, options, answer]: Parameters<LookupFunction>): Promise<void> => {
    let found: readonly LookupAddress[] = []
    let failed: NodeJS.ErrnoException | undefined
    try {
      found = await checked(hostname)
    } catch (error) {
      failed = error as NodeJS.ErrnoException
    }
    const [first] = found
    if (first === undefined) answer(failed ?? new AddressRefused(`${hostname} has no address.`), '')
    else if (options.all === true) answer(null, [...found])
    else answer(null, first.address, first.family)
  }
  return (...asked) => void look(...asked)
}

/** Sends to endpoints: never to an address that is not public, and without following redirects. URLs whose host is an address are checked before. */
export function guardedDispatcher(allowsLoopback: boolean, resolve?: Resolve): Dispatcher {
  // As many connections as are asked for, to each host: where many have their endpoints, one that hangs must not keep the others' from being
  // sent. Each endpoint is sent a few deliveries at a time.
  return new Agent({
    connect: { timeout: 5 * second, lookup: guardedLookup(allowsLoopback, resolve) },
  })
}
