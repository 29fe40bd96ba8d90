import type { UploadedFile } from '../../base/request/upload.ts'
import type { LookAtFile } from '../../world-file/files/look-at-files.ts'
import { lookAtGiven, notThere } from './look-at-given.ts'

/** Looks at the files of a form, whose fields are named as the world file names them. */
export function lookInForm(files: readonly UploadedFile[]): LookAtFile {
  const byPath = new Map(files.map(({ field, bytes }) => [field, bytes]))
  return async (named) => {
    const bytes = byPath.get(named.path)
    if (bytes === undefined) return notThere(named, 'among the files that were sent')
    const slice = async (from: number, length: number): Promise<Uint8Array> => bytes.subarray(from, from + length)
    return lookAtGiven({ size: bytes.length, slice }, named, bytes)
  }
}
