import type { WorldFile } from '../file.ts'
import type { Path } from '../finding.ts'

/** A file that a world file names. */
export interface NamedFile {
  /** As it stands there. */
  readonly path: string
  readonly wants: 'picture' | 'video'
  /** Which key names it. */
  readonly at: Path
}

interface Named {
  readonly file?: string | undefined
  readonly cover?: string | undefined
}

/** Every file that media name, in the order of the world file; one that is named twice is there twice. */
export function namedFiles({ accounts = [] }: WorldFile): NamedFile[] {
  return accounts.flatMap(({ media = [] }, account) =>
    media.flatMap((entry, index) => {
      const at = ['accounts', account, 'media', index]
      const isVideo = entry.video === true || entry.kind === 'reel' || entry.kind === 'live'
      const parts = entry.children ?? []
      return [
        ...filesOf(entry, isVideo, at),
        ...parts.flatMap((part, child) => filesOf(part, part.video === true, [...at, 'children', child])),
      ]
    }),
  )
}

function filesOf({ file, cover }: Named, isVideo: boolean, at: Path): NamedFile[] {
  const found: NamedFile[] = []
  if (file !== undefined) found.push({ path: file, wants: isVideo ? 'video' : 'picture', at: [...at, 'file'] })
  if (cover !== undefined) found.push({ path: cover, wants: 'picture', at: [...at, 'cover'] })
  return found
}
