/** A file that is kept: its id is the SHA-256 of its bytes with the ending of its kind, `9f86…08.jpg`. */
export interface StoredFile {
  readonly id: string
  readonly size: number
  /** When it was stored last, Unix milliseconds of real time. */
  readonly storedAt: number
  /** Some of its bytes. */
  slice(from: number, length: number): Promise<Uint8Array>
}

/** A file that is coming in. */
export interface Draft {
  /** Bytes that are here. */
  readonly size: number
  append(bytes: Uint8Array): Promise<void>
  slice(from: number, length: number): Promise<Uint8Array>
  /** Gives bytes back, down to a size. */
  cutTo(size: number): Promise<void>
  /** Keeps it, under the id that follows from its bytes. @param ending Of its kind, such as `jpg`. */
  keep(ending: string): Promise<string>
  /** Lets go of it, and of its bytes. */
  discard(): Promise<void>
  /** Lets go of it; its bytes stay, to be gone on with under its name. */
  close(): Promise<void>
}

/** The files of a world's media: in its data directory, or in memory with the rest of the world. */
export interface FileStore {
  /** Begins a file, or goes on with the one of this name. */
  draft(name: string): Draft
  /** How many bytes of a name are here. */
  held(name: string): number
  /** Keeps a whole file at once: bytes, or a copy of a file of this machine. For a world that is only being made. @returns Its id */
  put(content: Uint8Array | { readonly path: string }, ending: string): string
  find(id: string): StoredFile | undefined
  /** Every file that is kept. */
  list(): StoredFile[]
  remove(id: string): void
  /** The names of files that are coming in. */
  drafts(): string[]
  /** When something was last added to it, Unix milliseconds of real time. */
  draftBegun(name: string): number
  removeDraft(name: string): void
}

/** What the ending of an id says that a file is. */
export const contentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'video/ogg',
  avi: 'video/x-msvideo',
  webm: 'video/webm',
  pdf: 'application/pdf',
}

/** The content type of a kept file. */
export function contentTypeOf(id: string): string {
  return contentTypes[id.slice(id.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
