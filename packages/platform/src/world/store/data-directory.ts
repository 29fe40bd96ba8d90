import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../base/make-folder.ts'

/** Why a data directory cannot be opened, in words for the person who named it. */
export class DataDirectoryError extends Error {
  override name = 'DataDirectoryError'
}

/** Where the world of a data directory is kept. */
export function worldPath(directory: string): string {
  return join(directory, 'world.db')
}

/**
 * Makes a data directory where there is none, for its owner's eyes only, and the file of the world in it. A new one is kept out of git
 * first: it holds secrets, and is usually inside a project.
 *
 * @returns The path of `world.db`, whose mode is 0600. A directory that was there keeps its mode.
 * @throws Whatever the file system says; see {@link explainOpening}.
 */
export function prepareDataDirectory(directory: string): string {
  makeFolder(directory)
  const path = worldPath(directory)
  if (!existsSync(path)) makeFile(join(directory, '.gitignore'), '*\n')
  // By name, not by a descriptor: closing one would let go of the lock that another world of this process holds on the file.
  if (!makeFile(path, '') && process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  return path
}

/** @returns Whether there was none. */
function makeFile(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    return false
  }
}

const inUse = 'is in use by another Darkroom. Stop that one, or choose another directory with --data.'
const unwritable =
  'cannot be written. Make it writable, choose another with --data, or keep the world in memory with --memory.'
const noDirectory = 'is a file, or is inside one. Choose a directory with --data.'
const noWorld = 'holds a world.db that is not a Darkroom world. Move it away, or choose another directory with --data.'
const full = 'has no space left. Free some, choose another with --data, or keep the world in memory with --memory.'

/** What the file system's codes mean to the person who named the directory. */
const fileSystemReasons: Readonly<Record<string, string>> = {
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
  // A file system such as /proc has no room for new ones.
  ENOENT: unwritable,
  ENOTDIR: noDirectory,
  EEXIST: noDirectory,
  ENOSPC: full,
  EDQUOT: full,
}

/** The same for SQLite's primary result codes (sqlite.org/rescode.html). */
const sqliteReasons: Readonly<Record<number, string>> = {
  3: unwritable,
  5: inUse,
  6: inUse,
  8: unwritable,
  11: noWorld,
  13: full,
  14: unwritable,
  26: noWorld,
}

/**
 * Says why a data directory cannot be used and what to do about it.
 *
 * @param error What the file system or SQLite threw.
 */
export function explainOpening(error: unknown, directory: string): DataDirectoryError {
  if (error instanceof DataDirectoryError) return error
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  const reason = errcode === undefined ? fileSystemReasons[code ?? ''] : sqliteReasons[errcode & 0xff]
  return new DataDirectoryError(
    `The data directory ${directory} ${reason ?? `cannot be opened: ${message ?? String(error)}`}`,
    { cause: error },
  )
}

/** A `world.db` that SQLite can read and Darkroom did not write. */
export function foreignDatabase(path: string): DataDirectoryError {
  return new DataDirectoryError(
    `${path} is not a Darkroom world. Move it away, or choose another directory with --data.`,
  )
}

/** A world that a later Darkroom migrated. */
export function newerDatabase(path: string, version: number, known: number): DataDirectoryError {
  return new DataDirectoryError(
    `${path} has version ${version}, and this Darkroom knows versions up to ${known}. Update Darkroom, or choose another directory with --data.`,
  )
}
