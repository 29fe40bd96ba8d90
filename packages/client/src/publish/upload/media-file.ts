import { invalidOption } from '../../errors/option-error.ts'
import { isFunction, isRecord, isText, type JsonRecord, matches } from '../../json-value.ts'

/** Bytes that can be read from anywhere in them, so that an upload that was cut off goes on where it ended. */
export interface FileStream {
  /** Its length in bytes. */
  readonly size: number
  /** Opens it at a byte. */
  stream(from: number): ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>
}

/** A file on this machine. Not in browsers and Workers. */
export interface FilePath {
  readonly path: string
}

/**
 * A file to publish: the URL where the platform gets it, or the file itself. With Facebook Login, videos are uploaded. Every other file
 * needs the option `host`, because the platform only takes its URL.
 */
export type MediaFile = string | URL | Blob | FileStream | FilePath

/** A file that has to be uploaded or hosted. */
export type OwnFile = Blob | FileStream

/** Whether it is the URL of a file. */
export function isUrl(file: MediaFile): file is string | URL {
  return isText(file) || file instanceof URL
}

/** The text of a file's URL. @throws OptionError */
export function checkedUrl(name: string, file: string | URL): string {
  const text = String(file)
  if (matches(text, /^https?:\/\/[^\s]+$/i) && URL.canParse(text) && text.length <= 8192) return text
  throw invalidOption(name, 'an http or https URL of at most 8192 characters', file)
}

/** Opens a file on this machine; others are open already. @throws OptionError */
export async function openFile(name: string, file: MediaFile | undefined): Promise<OwnFile> {
  if (file instanceof Blob && file.size > 0) return file
  if (isRecord(file)) {
    const { path, size, stream } = file as JsonRecord
    if (isText(path)) return openPath(name, path)
    if (Number.isSafeInteger(size) && (size as number) > 0 && isFunction(stream)) return file as unknown as FileStream
  }
  throw invalidOption(name, 'a URL, a Blob, { path } or { size, stream }, and not empty', file)
}

interface NodeFiles {
  openAsBlob(path: string): Promise<Blob>
}

async function openPath(name: string, path: string): Promise<Blob> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): NodeFiles } }
  const files = process?.getBuiltinModule?.('node:fs')
  // Of a file that is not there, Node throws without a promise.
  const blob = await Promise.resolve()
    .then(() => files?.openAsBlob?.(path))
    .catch(() => undefined)
  if (blob !== undefined && blob.size > 0) return blob
  throw invalidOption(name, 'the path of a file that can be read, where there are files', path)
}
