import type { EntryOf } from '../../keys/key.ts'
import type { Noun } from '../noun.ts'
import type { MediaTagEntry } from './media-tag.ts'

export const mediaPartKeys = {
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"17912345678901234"' },
  /** What it shows, for those who do not see it. */
  altText: { is: 'text', default: '', column: 'altText', example: 'Nine prints on a line' },
  /** Whether it is a video. */
  video: { is: 'yesOrNo', default: false },
  /** Of a video: how long it is. */
  duration: { is: 'seconds', otherwise: '15 for a video', example: '7.5' },
  /** Width of the picture in pixels. */
  width: { is: 'pixels', otherwise: '1080', example: '1080' },
  /** Height of the picture in pixels. */
  height: { is: 'pixels', otherwise: '1080', example: '1350' },
  /** The colour of its drawn picture, which is shown where there is no file. */
  hue: { is: 'hue', column: 'hue', otherwise: "from the album's caption", example: '24' },
  /** Its file, below the world file's folder. */
  file: { is: 'path', readOnly: true, otherwise: 'a picture is drawn', example: './pictures/line.jpg' },
  /** What the data directory calls its file. */
  fileId: { is: 'label', column: 'fileId', otherwise: 'a picture is drawn', example: 'f3a9c1' },
  /** Of a video: the file of the picture that stands for it. */
  cover: { is: 'path', readOnly: true, otherwise: 'a picture is drawn', example: './pictures/line-cover.jpg' },
  /** What the data directory calls that file. */
  coverId: { is: 'label', column: 'coverId', otherwise: 'a picture is drawn', example: 'b07d2e' },
  /** Who is tagged in it. */
  tags: { entries: 'mediaTag' },
  /** The code of its short address. */
  shortcode: { is: 'shortcode', unique: true, otherwise: 'made of its id and date', example: 'DVrE5OUgKBN' },
} as const

/** A picture or video of an album. */
export interface MediaPartEntry extends EntryOf<typeof mediaPartKeys, { readonly mediaTag: MediaTagEntry }> {}

export const mediaPart: Noun = { keys: mediaPartKeys }
