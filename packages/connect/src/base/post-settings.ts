/** How posts are published, and how much of their files is kept. */
export interface PostSettings {
  /** The folder of files that are posted. Processes that share a database share it, too. Undefined: only URLs are taken. */
  readonly files?: string | undefined
  /** Bytes that a file can have. */
  readonly largestFile: number
  /** Bytes that all files can have together. */
  readonly allFiles: number
  /** Days that a post can be ahead. */
  readonly furthestDays: number
  /** Hours after its time in which what stops a post may pass: a connection that has to be connected again, faults of Instagram's. */
  readonly patienceHours: number
}

/** Unless the configuration says otherwise. A reel has at most 300 MB, a story's video 100 MB. */
export const usualPosts: PostSettings = {
  largestFile: 300 * 1024 * 1024,
  allFiles: 10 * 1024 * 1024 * 1024,
  furthestDays: 180,
  patienceHours: 24,
}
