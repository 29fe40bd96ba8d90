import { readFileSync } from 'node:fs'
import { type WorldFile, WorldFileError } from '@darkroom/platform'
import type { WorldWithFiles } from '@darkroom/platform/world-file'
import { Failure } from './failure.ts'

/** Reads a file as text. @throws Failure */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a directory' : `cannot be read (${code})`
    throw new Failure(
      `The world file ${path} ${reason}.`,
      'Create one from a running Darkroom with: darkroom world save FILE',
    )
  }
}

/** Reads a world file and looks at the files of its media. @throws Failure naming the line of a mistake and how to fix it. */
export async function readWorldFile(path: string): Promise<WorldWithFiles> {
  return readWorld(readText(path), path)
}

/** As {@link readWorldFile}, of a text that is read already. @throws Failure */
export async function readWorld(text: string, path: string): Promise<WorldWithFiles> {
  const { readWorldText } = await import('@darkroom/platform/world-file')
  return orFailure(() => readWorldText(text, path))
}

/** Reads a world file's text. @param path What messages call it. @throws Failure */
export async function parseWorld(text: string, path: string): Promise<WorldFile> {
  const { parseWorldFile } = await import('@darkroom/platform/world-file')
  return orFailure(() => parseWorldFile(text, path))
}

async function orFailure<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof WorldFileError) throw new Failure(error.message)
    throw error
  }
}

/** Whether a world file has not one entry, as one has whose saving failed. */
export function isEmptyWorld(file: WorldFile): boolean {
  return Object.values(file).every((entries: unknown) => !Array.isArray(entries) || entries.length === 0)
}
