import type { CallOptions } from '../options.ts'
import type { PublishRecord } from './record.ts'
import type { OwnFile } from './upload/media-file.ts'

/** How to publish. Given to `publisher` for all posts, or beside one post. */
export interface PublishOptions extends CallOptions {
  /** The longest that a publish may take, in milliseconds, waits included. Default 900000 (15 minutes): videos take their time. */
  readonly deadline?: number | undefined
  /** Puts a file where the platform can get it, and returns its URL. Called for files that the platform does not take itself. */
  readonly host?: ((file: OwnFile, use: FileUse) => string | URL | Promise<string | URL>) | undefined
  /**
   * Stores the record of a publish, before and after each step. The next step waits for it, so that a program that ends at any moment
   * can go on with `resume`.
   */
  readonly save?: ((record: PublishRecord) => void | Promise<void>) | undefined
  /** Called whenever something is new. Errors that it throws are ignored. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /**
   * Milliseconds after which a request to publish that left no trace counts as not done. Default 60000. Until then it is not sent
   * again, because the platform may still be at work on it.
   */
  readonly settle?: number | undefined
}

/** What a file is for. */
export type FileUse = 'image' | 'video' | 'cover'

/** How far a publish is. */
export interface Progress {
  readonly step: 'creating' | 'uploading' | 'processing' | 'publishing' | 'asking' | 'published'
  /** The container it is about, counted from 1, and how many there are. */
  readonly container: number
  readonly of: number
  /** The container's state, once it is known: `IN_PROGRESS`, `FINISHED` ... */
  readonly state?: string | undefined
  /** While uploading: bytes that the platform has, and all bytes. */
  readonly sent?: number | undefined
  readonly size?: number | undefined
}
