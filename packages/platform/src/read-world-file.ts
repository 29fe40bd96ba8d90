/**
 * Reading and printing world files, and looking at the files that they name. It takes longer to load than the platform.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { lookInFolder } from './publishing/given/look-in-folder.ts'
import type { WorldFile } from './world-file/file.ts'
import type { GivenFiles } from './world-file/files/given-file.ts'
import { lookAtFiles } from './world-file/files/look-at-files.ts'
import { mistakesIn, parseWorldFile } from './world-file/read/parse-file.ts'
import { WorldFileError } from './world-file/world-file-error.ts'

export { namedFiles } from './world-file/files/named-files.ts'
export { parseWorldFile, printWorldFile, saveWorld, worldFileLimit } from './world-file/read/parse-file.ts'

/** A world with the files of its media: both are options of `createPlatform`. */
export interface WorldWithFiles {
  readonly world: WorldFile
  readonly worldFiles: GivenFiles
}

/**
 * Reads a world file, and looks at the pictures and videos that its media name, which are below the file's folder.
 *
 * @param path Of the file, relative to the working directory.
 * @throws WorldFileError with every mistake, each with its line, what is wrong and how to fix it: a file that is missing, broken, too large
 * or of another kind is one. An error of the file system where the world file itself cannot be read.
 * @example
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createPlatform } from '@darkroom/platform'
 * import { readWorldFile } from '@darkroom/platform/world-file'
 * const path = join(await mkdtemp(join(tmpdir(), 'world-')), 'team.yaml')
 * await writeFile(path, 'accounts:\n  - username: ada.lens\n    password: darkroom\n')
 * await using platform = createPlatform(await readWorldFile(path))
 */
export async function readWorldFile(path: string): Promise<WorldWithFiles> {
  return readWorldText(await readFile(path, 'utf8'), path)
}

/**
 * As {@link readWorldFile}, of a text that is read already.
 *
 * @param path What it was read from: mistakes name it, and files are below its folder.
 * @throws WorldFileError
 */
export async function readWorldText(text: string, path: string): Promise<WorldWithFiles> {
  const world = parseWorldFile(text, path)
  const { files, findings } = await lookAtFiles(world, lookInFolder(resolve(dirname(path))))
  if (findings.length > 0) throw mistakesIn(text, path, findings)
  return { world, worldFiles: files }
}

/**
 * Looks at the pictures and videos that media of a world name, which was not read from a file.
 *
 * @param folder What their paths are relative to.
 * @throws WorldFileError for the first that is missing, broken, too large or of another kind.
 */
export async function filesOfWorld(world: WorldFile, folder: string): Promise<GivenFiles> {
  const { files, findings } = await lookAtFiles(world, lookInFolder(resolve(folder)))
  const [fault] = findings
  if (fault !== undefined)
    throw new WorldFileError(`The file is ${fault.found}; expected ${fault.expected}. ${fault.fix}`)
  return files
}
