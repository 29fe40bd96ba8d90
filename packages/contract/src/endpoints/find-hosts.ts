import type { HostName } from '../hosts.ts'
import type { Place } from './endpoint.ts'
import { fitsPlaceholder, isPlaceholder } from './object-ids.ts'

/**
 * The hosts that have something at a path: those that take the method, or all where none does.
 *
 * @param endpoints Everything that can be asked of Instagram.
 * @param path With or without a version in front.
 * @param query The names of the parameters behind it.
 */
export function findHostsAmong(
  endpoints: readonly Place[],
  method: string,
  path: string,
  query: readonly string[],
): HostName[] {
  const parts = partsOf(path)
  const found = endpoints.filter((endpoint) => {
    const [pathname = '', needed = ''] = endpoint.path.split('?')
    const template = partsOf(pathname)
    const asked = needed === '' || query.includes(needed.split('=')[0] ?? '')
    return asked && template.length === parts.length && template.every((part, index) => fits(part, parts[index] ?? ''))
  })
  const exact = found.filter((endpoint) => endpoint.method === method)
  return [...new Set((exact.length === 0 ? found : exact).map(({ host }) => host))]
}

function fits(template: string, part: string): boolean {
  return isPlaceholder(template) ? fitsPlaceholder(template, part) : template === part
}

/** The parts of a path, without the version. */
function partsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return /^(?:v\d+\.\d+|\{version\})$/.test(parts[0] ?? '') ? parts.slice(1) : parts
}
