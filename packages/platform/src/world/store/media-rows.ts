import type { enums } from '@darkroom/contract'

/** Where a media stands: on the profile's grid, among the stories, inside an album, or among the broadcasts. */
export type MediaPlace = 'grid' | 'story' | 'child' | 'live'

/** A post, reel, story, broadcast or album, or a part of an album. */
export interface MediaRow {
  id: string
  accountId: string
  caption: string
  /** The colour of its drawn picture, 0 to 359: what is shown where there is no file. */
  hue: number
  createdAt: number
  /** The number that its short address is made of. Not its id. */
  number: string
  mediaType: (typeof enums)['mediaType' | 'mediaTypeLive'][number]
  productType: (typeof enums)['mediaProductType' | 'mediaProductTypeLive'][number]
  place: MediaPlace
  /** The album that it is part of, and where in it. */
  parentId: string | null
  position: number
  /** Its file, and the picture that stands for its video: ids of stored files; null: it is drawn. */
  fileId: string | null
  coverId: string | null
  width: number
  height: number
  /** Of a video, in milliseconds. */
  duration: number | null
  altText: string
  /** Of a reel: whether it is on the grid too. */
  sharedToFeed: 0 | 1
  commentsEnabled: 0 | 1
  likesHidden: 0 | 1
  /** Of a reel: whether its owner keeps others from downloading it. */
  downloadsOff: 0 | 1
  copyrighted: 0 | 1
  aiGenerated: 0 | 1
  locationId: string | null
  audioName: string
  /** The app that published it; null: a person did. */
  appId: string | null
  /** A poll or a prompt under the caption, as JSON. */
  addOn: string
  /** Of a broadcast: when it ended. */
  endedAt: number | null
  /** What people did who have no account in this world. */
  outsideLikes: number
  outsideViews: number
  outsideSaves: number
  outsideShares: number
  outsideReposts: number
}

/** A comment, or a reply to one. */
export interface CommentRow {
  id: string
  mediaId: string
  accountId: string
  /** The comment that it replies to: a reply to a reply hangs on the first comment. */
  parentId: string | null
  text: string
  hidden: 0 | 1
  /** The app that wrote it for the account; null: a person did. */
  appId: string | null
  outsideLikes: number
  createdAt: number
}

/** An account that is tagged in a media, with the place in the picture from 0 to 1. */
export interface UserTagRow {
  mediaId: string
  accountId: string
  x: number | null
  y: number | null
  position: number
}

/** An account that was invited to be a media's author too. */
export interface CollaboratorRow {
  mediaId: string
  accountId: string
  state: (typeof enums)['inviteStatus'][number]
  position: number
  createdAt: number
}
