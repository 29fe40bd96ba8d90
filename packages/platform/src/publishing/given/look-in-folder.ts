import { realpathSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { LookAtFile } from '../../world-file/files/look-at-files.ts'
import { lookAtGiven, notThere } from './look-at-given.ts'

/**
 * Looks at files in a folder of this machine and below. A link that leads out of it is refused, since a folder that somebody else made may
 * have one.
 */
export function lookInFolder(folder: string): LookAtFile {
  return async (named) => {
    const path = realPath(resolve(folder, named.path))
    const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })
    if (path === undefined || found === undefined) return notThere(named, `in ${folder}`)
    const root = realPath(folder) ?? folder
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep))
      return notThere(named, `in ${folder}: a link leads out`)
    if (!found.isFile()) return notThere(named, 'a file')
    const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => error)
    if (handle instanceof Error) return notThere(named, `readable (${handle.code})`)
    try {
      const slice = async (from: number, length: number): Promise<Uint8Array> => {
        const bytes = new Uint8Array(length)
        const { bytesRead } = await handle.read(bytes, 0, length, from)
        return bytes.subarray(0, bytesRead)
      }
      return await lookAtGiven({ size: found.size, slice }, named, { path })
    } finally {
      await handle.close()
    }
  }
}

/** Without the links in it; undefined: it is not there. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
