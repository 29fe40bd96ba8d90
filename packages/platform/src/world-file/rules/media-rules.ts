import { limits } from '@darkroom/contract'

/** What contradicts itself in a media: a key, and what is wrong with it. */
export interface MediaFault {
  /** In camelCase. */
  readonly key: string
  readonly found: string
  readonly expected: string
  readonly fix: string
}

const least = limits.carouselMin.value

/**
 * Finds what a media cannot have together, whether it comes from a text or an object.
 *
 * @param has Whether a key, in camelCase, has a value.
 * @param children How many children it has.
 */
export function faultsOfMedia(kind: string, has: (key: string) => boolean, children: number): MediaFault[] {
  const faults: MediaFault[] = []
  const only = (key: string, kinds: readonly string[]): void => {
    if (!has(key) || kinds.includes(kind)) return
    const words = kinds.join(' or ')
    faults.push({
      key,
      found: 'a value',
      expected: `no ${key}, as kind is ${kind}`,
      fix: `Remove it, or write kind: ${words}.`,
    })
  }
  only('children', ['album'])
  only('endedAt', ['live'])
  only('audioName', ['reel'])
  if (kind === 'album') {
    for (const key of ['video', 'duration', 'file', 'fileId', 'cover', 'coverId', 'tags'])
      if (has(key))
        faults.push({
          key,
          found: 'a value',
          expected: `no ${key}, as kind is album`,
          fix: 'Remove it, or put it into one of its children.',
        })
    if (children < least)
      faults.push({
        key: 'children',
        found: `${children} children`,
        expected: `at least ${least}, as kind is album`,
        fix: 'Write more children, or kind: post.',
      })
  }
  for (const [path, id] of [
    ['file', 'fileId'],
    ['cover', 'coverId'],
  ] as const)
    if (has(path) && has(id))
      faults.push({ key: id, found: 'both', expected: `${path} or ${id}`, fix: 'Remove one of the two.' })
  return faults
}
