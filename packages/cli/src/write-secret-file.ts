import { chmodSync, openSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.ts'

/**
 * Writes a file that holds secrets: it is its owner's alone.
 *
 * @param force Whether a file that is there may be written over.
 * @throws Failure saying what is in the way.
 */
export function writeSecretFile(path: string, text: string, force: boolean): void {
  try {
    if (force && statSync(path, { throwIfNoEntry: false })?.isFile()) chmodSync(path, 0o600)
    writeFileSync(path, text, { mode: 0o600, flag: force ? 'w' : 'wx' })
  } catch (error) {
    throw explain(path, error as NodeJS.ErrnoException)
  }
}

/**
 * Makes a file that will hold secrets, its owner's alone, to be written bit by bit.
 *
 * @returns Its descriptor.
 * @throws Failure saying what is in the way.
 */
export function createSecretFile(path: string): number {
  try {
    return openSync(path, 'wx', 0o600)
  } catch (error) {
    throw explain(path, error as NodeJS.ErrnoException)
  }
}

function explain(path: string, { code, message }: NodeJS.ErrnoException): Failure {
  const folder = dirname(path)
  if (code === 'EEXIST') {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return isDirectory(path)
    return new Failure(`${path} already exists.`, 'Choose another file, or overwrite it with --force.')
  }
  if (code === 'EISDIR') return isDirectory(path)
  if (code === 'ENOENT')
    return new Failure(`The folder ${folder} does not exist.`, `Create it with: mkdir -p ${folder}`)
  if (code === 'ENOTDIR') return new Failure(`${folder} is not a folder.`, 'Choose a file in an existing folder.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Failure(`You do not have permission to write ${path}.`, 'Choose a file in a folder of your own.')
  return new Failure(`${path} cannot be written: ${message}`)
}

function isDirectory(path: string): Failure {
  return new Failure(`${path} is a folder.`, 'Choose a file in it, such as world.yaml.')
}
