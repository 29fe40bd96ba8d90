import { createHmac } from 'node:crypto'
import type { HostName } from '@darkroom/contract'
import { type Destination, linkTo } from '../base/hosts.ts'
import { equalSecrets } from '../world/hash.ts'
import { readMeta, writeMeta } from '../world/store/meta.ts'
import type { World } from '../world/world.ts'

/** Which file of a media: its own, or the picture that stands for its video. */
export type FilePart = 'file' | 'cover'

/** A file of a media, as its address names it. */
export interface FileName {
  readonly mediaId: string
  readonly part: FilePart
}

const host: HostName = 'scontent.cdninstagram.com'
const hour = 3600 * 1000
/** How long an address is good at the least. That it ends is observed; after how long is not, and this is assumed. */
const life = 96 * hour

/**
 * The signed address of a media's file, reached the way the current request was: `oe` is its end in hexadecimal Unix seconds, as on
 * Instagram, and `oh` the signature. The end is on the hour, so that two answers in a row are the same.
 */
export function fileAddress(
  { world, destination }: { readonly world: World; readonly destination: Pick<Destination, 'reachedBy' | 'origin'> },
  { mediaId, part }: FileName,
  isVideo: boolean,
): string {
  const end = Math.ceil((world.clock.now() + life) / hour) * (hour / 1000)
  const digit = parts.indexOf(part)
  const path = isVideo ? `/o1/v/t2/f2/m86/${mediaId}_${digit}_n.mp4` : `/v/t51.82787-15/${mediaId}_${digit}_n.jpg`
  const oe = end.toString(16).toUpperCase()
  const query = `?_nc_cat=1&_nc_ht=${host}&oh=${knownSignature(world, path, oe)}&oe=${oe}`
  const link = linkTo(destination as Destination, host, path + query)
  return link.startsWith('/') ? destination.origin + link : link
}

const parts: readonly FilePart[] = ['file', 'cover']

const pattern = /^\/(?:o1\/v\/t2\/f2\/m86|v\/t51\.82787-15)\/(\d{1,20})_([01])_n\.(?:mp4|jpg)$/

/** Why an address gives nothing, in the words of Instagram's servers of files (assumed). */
export type BadAddress = 'Bad URL timestamp' | 'URL signature expired' | 'URL signature mismatch'

/** What an address names. @returns undefined for a path of another form. */
export function readAddress(world: World, path: string, query: string): FileName | BadAddress | undefined {
  const found = pattern.exec(path)
  if (found === null) return undefined
  const parameters = new URLSearchParams(query)
  const oe = parameters.get('oe') ?? ''
  if (!/^[0-9a-f]{1,9}$/i.test(oe)) return 'Bad URL timestamp'
  if (!equalSecrets(parameters.get('oh') ?? '', signature(world, path, oe))) return 'URL signature mismatch'
  if (Number.parseInt(oe, 16) * 1000 <= world.clock.now()) return 'URL signature expired'
  const [, mediaId = '', digit] = found
  return { mediaId, part: parts[Number(digit)] ?? 'file' }
}

/** Signatures that answers had, of each world: an app reads the same media again and again, and making one takes longer than the rest of a field. */
const known = new WeakMap<World, Map<string, string>>()
const mostKnown = 10_000

function knownSignature(world: World, path: string, oe: string): string {
  const ofWorld = known.get(world) ?? new Map<string, string>()
  known.set(world, ofWorld)
  const key = `${path}?${oe}`
  const found = ofWorld.get(key)
  if (found !== undefined) return found
  if (ofWorld.size >= mostKnown) ofWorld.clear()
  const made = signature(world, path, oe)
  ofWorld.set(key, made)
  return made
}

function signature(world: World, path: string, oe: string): string {
  return `00_${createHmac('sha256', keyOf(world)).update(`${path}?oe=${oe}`).digest('base64url')}`
}

const keys = new WeakMap<World, string>()

/** A world's own key, made when its first address is. */
function keyOf(world: World): string {
  const key = keys.get(world) ?? readMeta(world.database, 'fileKey') ?? newKey(world)
  keys.set(world, key)
  return key
}

function newKey(world: World): string {
  const key = Buffer.from(world.random(32)).toString('base64url')
  writeMeta(world.database, 'fileKey', key)
  return key
}
