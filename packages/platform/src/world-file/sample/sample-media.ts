import type { MediaEntry } from '../file.ts'
import { idOf } from './sample-ids.ts'
import { anaMedia } from './sample-media-ana.ts'
import { leeMedia } from './sample-media-lee.ts'
import { miraMedia } from './sample-media-mira.ts'

const jay: readonly MediaEntry[] = [
  {
    id: idOf(1),
    caption: 'Heron at the weir',
    altText: 'A grey heron on a stone',
    createdAt: '61d',
    hue: 24,
    likedBy: ['lee.wanders', 'mira.prints'],
    outsideLikes: 41,
    comments: [
      { by: 'mira.prints', text: 'You waited for that one.', createdAt: '60d' },
      { by: 'lee.wanders', text: 'Same heron as last year?', createdAt: '60d' },
    ],
  },
  {
    id: idOf(2),
    caption: 'Fog over the allotments',
    createdAt: '33d',
    hue: 205,
    likedBy: ['ana.bakes'],
    outsideLikes: 27,
  },
  {
    id: idOf(3),
    caption: 'First print of the year',
    createdAt: '9d',
    hue: 350,
    likedBy: ['mira.prints', 'quiet.quinn'],
    outsideLikes: 63,
    comments: [{ by: 'mira.prints', text: 'And not the last, I hope.', createdAt: '8d', outsideLikes: 3 }],
  },
]

const quinn: readonly MediaEntry[] = [
  { id: idOf(71), caption: 'Just for friends', createdAt: '44d', hue: 280, likedBy: ['jayposiris'], outsideLikes: 6 },
]

/** What the accounts of the sample world published, oldest first, by username. */
export const sampleMedia: Readonly<Record<string, readonly MediaEntry[]>> = {
  jayposiris: jay,
  'ana.bakes': anaMedia,
  'lee.wanders': leeMedia,
  'quiet.quinn': quinn,
  'mira.prints': miraMedia,
}
