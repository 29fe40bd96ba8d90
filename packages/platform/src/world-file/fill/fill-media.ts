import type { Chance } from '../../drawing/chance.ts'
import type { MediaEntry } from '../file.ts'
import type { MediaKind } from '../rules/word-rules.ts'
import { anyOf, powerLaw } from './choose.ts'
import type { FilledAccount } from './fill-accounts.ts'
import { fillComments } from './fill-comments.ts'
import { type Filling, minutesAgo, some, told } from './filling.ts'
import type { FillIds } from './ids.ts'
import { endings, places, sounds, type Theme } from './words.ts'

const day = 1440

/** Makes what an account published over the months, oldest first, and now and then a story of today. */
export function fillMedia(account: FilledAccount, filling: Filling): MediaEntry[] {
  const { months, chance } = filling
  const count = Math.min(powerLaw(3, 12, chance) * months, 400)
  const ages = Array.from({ length: count }, () => chance.between(0.02, months * 30) * day).sort((a, b) => b - a)
  const media = ages.map((age) => fillOne(account, kindOf(chance), age, filling))
  if (chance.often(30)) media.push(fillOne(account, 'story', chance.between(5, 20 * 60), filling))
  return media.sort((a, b) => Number.parseInt(String(b.createdAt), 10) - Number.parseInt(String(a.createdAt), 10))
}

function kindOf(chance: Chance): MediaKind {
  const drawn = chance.whole(1, 100)
  return drawn <= 58 ? 'post' : drawn <= 80 ? 'reel' : drawn <= 97 ? 'album' : 'live'
}

function fillOne(account: FilledAccount, kind: MediaKind, age: number, filling: Filling): MediaEntry {
  const { accounts, ids, chance } = filling
  const { entry, theme, reach } = account
  const friends = entry.follows ?? []
  const views = Math.round(reach * chance.between(0.15, 0.9)) + powerLaw(20, reach * 20 + 100, chance)
  const likes = Math.round(views * chance.between(0.02, 0.11))
  const friend = friends.length > 0 && chance.often(12) ? anyOf(friends, chance) : undefined
  const talked = kind !== 'story' && kind !== 'live'
  const liking = talked
    ? some(accounts, Math.min(powerLaw(2, 12, chance), accounts.length - 1), entry.username, chance)
    : []
  return told({
    kind,
    id: ids.media(),
    caption: captionOf(theme, kind, friend, chance),
    createdAt: minutesAgo(age),
    ...formOf(kind, chance),
    hue: chance.whole(1, 359),
    ...(kind === 'live' ? { endedAt: minutesAgo(age - Math.min(age, chance.between(8, 60))) } : {}),
    ...(kind === 'reel' ? { audioName: anyOf(sounds, chance) } : {}),
    ...(kind === 'album' ? { children: children(chance, ids) } : {}),
    ...(kind === 'post' && friend !== undefined
      ? { tags: [{ username: friend, x: share(chance), y: share(chance) }] }
      : {}),
    ...(talked && chance.often(18) ? { location: anyOf(places, chance)[0] } : {}),
    ...(talked && chance.often(3) ? { likesHidden: true } : {}),
    likedBy: liking,
    outsideLikes: talked ? likes : 0,
    outsideViews: views,
    outsideSaves: talked ? Math.round(likes * chance.between(0, 0.18)) : 0,
    outsideShares: Math.round(likes * chance.between(0, 0.09)),
    outsideReposts: talked ? Math.round(likes * chance.between(0, 0.02)) : 0,
    comments: talked ? fillComments(entry.username, age, filling) : [],
  })
}

function captionOf(theme: Theme, kind: MediaKind, friend: string | undefined, chance: Chance): string {
  const words = anyOf(theme.captions, chance)
  if (kind === 'story' || kind === 'live') return words
  const hashtags = new Set(Array.from({ length: chance.whole(0, 3) }, () => `#${anyOf(theme.hashtags, chance)}`))
  const end = anyOf(endings, chance)
  const company = friend === undefined ? '' : ` with @${friend}`
  return `${words}${company}${end === '' ? '' : `.${end}`}${hashtags.size === 0 ? '' : ` ${[...hashtags].join(' ')}`}`
}

function formOf(kind: MediaKind, chance: Chance): Pick<MediaEntry, 'height' | 'duration' | 'video'> {
  if (kind === 'reel' || kind === 'live') return { duration: Math.round(chance.between(5, 89) * 10) / 10 }
  if (kind === 'story') return chance.often(40) ? { video: true, duration: chance.whole(3, 15) } : {}
  return kind === 'post' ? { height: chance.pick([1080, 1080, 1350, 1350, 566]) } : {}
}

function children(chance: Chance, ids: FillIds): MediaEntry['children'] {
  return Array.from({ length: chance.whole(2, 5) }, () => ({
    id: ids.media(),
    hue: chance.whole(0, 359),
    ...(chance.often(15) ? { video: true, duration: chance.whole(3, 20) } : {}),
  }))
}

function share(chance: Chance): number {
  return Math.round(chance.between(0.15, 0.85) * 100) / 100
}
