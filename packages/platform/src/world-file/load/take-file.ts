import type { FileStore } from '../../files/store.ts'
import type { GivenFiles } from '../files/given-file.ts'
import { WorldFileError } from '../world-file-error.ts'

/** A file of a media, as it was stored. */
export interface TakenFile {
  /** What the data directory calls it. */
  readonly id: string
  /** In pixels, and for videos in milliseconds; what is not known is left out. */
  readonly width?: number
  readonly height?: number
  readonly duration?: number
}

/**
 * Stores a file that a world file names, and says what is known of it.
 *
 * @param path As the world file has it: below its folder, with `/` and without `..`.
 * @param name What to call the media, at the beginning of a sentence.
 * @throws WorldFileError when there is no such file, or it is none that a media can have.
 */
export type TakeFile = (path: string, name: string) => TakenFile

/** For worlds whose files nobody has looked at. @throws WorldFileError */
export const takeNoFile: TakeFile = (path, name) => {
  throw new WorldFileError(
    `${name} has the file ${path}, which was not given with the world. Read the world file with readWorldFile, which finds it, or leave the line out: a picture is then drawn.`,
  )
}

/** Stores files that somebody has looked at, each once. @param files Those of the world file, by their paths. */
export function takeGiven(files: GivenFiles, store: Pick<FileStore, 'put'>): TakeFile {
  const taken = new Map<string, TakenFile>()
  return (path, name) => {
    const given = files.get(path)
    if (given === undefined) return takeNoFile(path, name)
    const { content, ending, ...size } = given
    const one = taken.get(path) ?? { id: store.put(content, ending), ...size }
    taken.set(path, one)
    return one
  }
}
