import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'
import type { ActivityEntry } from './activity.ts'
import { checkMedia } from './check-media.ts'
import type { CollaboratorEntry } from './collaborator.ts'
import type { CommentEntry } from './comment.ts'
import type { MediaPartEntry } from './media-part.ts'
import type { MediaTagEntry } from './media-tag.ts'

export const mediaKeys = {
  /** What kind it is: a post on the grid, a reel, a story, an album of several pictures, or a live broadcast. */
  kind: { is: 'mediaKind', default: 'post', example: 'reel' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"17918920912340654"' },
  /** The text under it, with `@names` and `#hashtags`. */
  caption: { is: 'text', default: '', column: 'caption', example: '"Heron at the weir #birds"' },
  /** What it shows, for those who do not see it. */
  altText: { is: 'text', default: '', column: 'altText', example: 'A grey heron on a stone' },
  /** When it was published: never in the future. A story is seen for 24 hours from then. */
  createdAt: { is: 'when', otherwise: "the world's date; the last is the newest", example: '3d' },
  /** Of a post or story: whether it is a video. Reels and broadcasts are. */
  video: { is: 'yesOrNo', default: false },
  /** Of a video: how long it is. */
  duration: { is: 'seconds', otherwise: '15 for a video', example: '21.5' },
  /** Width of the picture in pixels. */
  width: { is: 'pixels', otherwise: '1080', example: '1080' },
  /** Height of the picture in pixels. */
  height: { is: 'pixels', otherwise: '1080; 1920 for reels, stories and broadcasts', example: '1350' },
  /** The colour of its drawn picture, which is shown where there is no file. */
  hue: { is: 'hue', column: 'hue', otherwise: 'from its caption', example: '24' },
  /** Its file, below the world file's folder. */
  file: { is: 'path', readOnly: true, otherwise: 'a picture is drawn', example: './pictures/heron.jpg' },
  /** What the data directory calls its file. */
  fileId: { is: 'label', column: 'fileId', otherwise: 'a picture is drawn', example: 'f3a9c1' },
  /** Of a video: the file of the picture that stands for it. */
  cover: { is: 'path', readOnly: true, otherwise: 'a picture is drawn', example: './pictures/heron-cover.jpg' },
  /** What the data directory calls that file. */
  coverId: { is: 'label', column: 'coverId', otherwise: 'a picture is drawn', example: 'b07d2e' },
  /** Of an album: its pictures and videos, in order. */
  children: { entries: 'mediaPart' },
  /** Who is tagged in it. */
  tags: { entries: 'mediaTag' },
  /** Who was invited to be its author too. */
  collaborators: { entries: 'collaborator' },
  /** Where it was taken: the name of one of the locations, or an id. */
  location: { is: 'label', example: 'Old Dairy Studio' },
  /** Of a reel: what its sound is called. */
  audioName: { is: 'text', default: '', column: 'audioName', example: 'Original audio' },
  /** Of a reel: whether it is on the grid too. */
  sharedToFeed: { is: 'yesOrNo', default: true, column: 'sharedToFeed' },
  /** Of a broadcast: when it ended. */
  endedAt: { is: 'when', otherwise: 'it goes on', example: '2h' },
  /** The app that published it, by name or Meta App ID. */
  app: { is: 'label', otherwise: 'a person published it', example: 'Social Sizzle' },
  /** Whether nobody can comment on it. */
  commentsOff: { is: 'yesOrNo', default: false, column: 'commentsEnabled', reversed: true },
  /** Whether only its owner sees how many like it. */
  likesHidden: { is: 'yesOrNo', default: false, column: 'likesHidden' },
  /** Of a reel: whether others cannot download it. */
  downloadsOff: { is: 'yesOrNo', default: false, column: 'downloadsOff' },
  /** Whether it breaks somebody's copyright. */
  copyrighted: { is: 'yesOrNo', default: false, column: 'copyrighted' },
  /** Whether it is labelled as made with AI. */
  aiGenerated: { is: 'yesOrNo', default: false, column: 'aiGenerated' },
  /** A poll or a prompt under the caption, as JSON. */
  addOn: { is: 'jsonObject', default: '{}', column: 'addOn', example: `'{"poll": "Rye or wheat?"}'` },
  /** Accounts that like it. */
  likedBy: { list: 'username', refers: 'accounts', example: '[ana.bakes, jayposiris]' },
  /** How many people outside this world like it. */
  outsideLikes: { is: 'count', default: 0, column: 'outsideLikes', example: '312' },
  /** How often it was seen. */
  outsideViews: { is: 'count', default: 0, column: 'outsideViews', example: '5120' },
  /** How many people saved it. */
  outsideSaves: { is: 'count', default: 0, column: 'outsideSaves', example: '17' },
  /** How often it was shared. */
  outsideShares: { is: 'count', default: 0, column: 'outsideShares', example: '9' },
  /** How often it was reposted. */
  outsideReposts: { is: 'count', default: 0, column: 'outsideReposts', example: '3' },
  /** What accounts of this world said to it, oldest first. */
  comments: { entries: 'comment' },
  /** What people did with it, by day and by who they are. What of the counts above is in none of these was on the day it was published. */
  activity: { entries: 'activity' },
  /** The code of its short address. */
  shortcode: { is: 'shortcode', unique: true, otherwise: 'made of its id and date', example: 'DVrE5OUgKBN' },
} as const

/** What an account published: a post, reel, story, album or broadcast. */
export interface MediaEntry
  extends EntryOf<
    typeof mediaKeys,
    {
      readonly mediaPart: MediaPartEntry
      readonly mediaTag: MediaTagEntry
      readonly collaborator: CollaboratorEntry
      readonly comment: CommentEntry
      readonly activity: ActivityEntry
    }
  > {}

export const media: Noun = { keys: mediaKeys, check: checkMedia }
