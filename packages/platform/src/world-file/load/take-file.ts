import { WorldFileError } from '../file.ts'

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

/** For worlds that are loaded where no files can be stored. @throws WorldFileError */
export const takeNoFile: TakeFile = (path, name) => {
  throw new WorldFileError(
    `${name} has the file ${path}, and files cannot be loaded here. Leave the line out: a picture is then drawn.`,
  )
}
