/** What a container becomes. */
export type ContainerKind =
  | 'IMAGE'
  | 'VIDEO'
  | 'REELS'
  | 'STORY_IMAGE'
  | 'STORY_VIDEO'
  | 'CHILD_IMAGE'
  | 'CHILD_VIDEO'
  | 'CAROUSEL'

/** What is made before something is published. */
export interface ContainerRow {
  id: string
  accountId: string
  /** The app that made it; null: it was deleted. */
  appId: string | null
  kind: ContainerKind
  /** Where its file comes from: an address, an upload, or the containers of its parts. */
  source: 'url' | 'upload' | 'children'
  /** What it was made with, checked, as JSON. */
  parameters: string
  /** WAITING: its file is not here yet. READY: it is, and can be used. Whether it is processed or has expired depends on the time. */
  state: 'WAITING' | 'READY' | 'ERROR' | 'PUBLISHED'
  /** Of an error: its number in `status`, and the reason in words. */
  subcode: number | null
  why: string
  /** How often it was read. */
  reads: number
  fileId: string | null
  coverId: string | null
  width: number
  height: number
  /** Of a video, in milliseconds. */
  duration: number | null
  /** Of an upload: the size that was announced, in bytes. */
  fileSize: number | null
  mediaId: string | null
  createdAt: number
  /** When its file was looked at. */
  readyAt: number | null
  publishedAt: number | null
}
