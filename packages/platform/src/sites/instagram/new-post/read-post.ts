import { limits } from '@darkroom/contract'
import type { NewPost, PostKind } from '../../../interactions/post.ts'
import type { SiteContext } from '../../../site-kit/site.ts'
import { longestCaption, namedIn } from '../../../world/text-rules/caption.ts'

/** What the form says, as far as it can be posted. */
export interface ReadPost extends Omit<NewPost, 'accountId' | 'files'> {
  readonly files: readonly SentFile[]
}

/** A file as the browser sent it, with the type that it told: `image/jpeg`, `video/mp4`. */
export interface SentFile {
  readonly bytes: Uint8Array
  readonly type: string
}

/** What is wrong with each field. */
export type PostProblems = Partial<Record<'caption' | 'alt_text' | 'files', string>>

const kinds: readonly PostKind[] = ['post', 'reel', 'story']

/** Reads the form of a new post. */
export function readPost(c: SiteContext): { readonly post: ReadPost; readonly problems: PostProblems } {
  const form = c.get('form')
  const asked = form.get('kind')
  const post: ReadPost = {
    kind: kinds.find((kind) => kind === asked) ?? 'post',
    caption: (form.get('caption') ?? '').replace(/\r\n?/g, '\n').trim(),
    altText: (form.get('alt_text') ?? '').trim(),
    hue: hueOf(form.get('hue')),
    files: c
      .get('files')
      .filter(({ field }) => field === 'files')
      .map(({ bytes, type }) => ({ bytes, type })),
  }
  return { post, problems: { ...checkWords(post), ...checkFiles(post) } }
}

function hueOf(text = ''): number {
  return /^\d{1,3}$/.test(text) ? Number(text) % 360 : 0
}

function checkWords({ caption, altText }: ReadPost): PostProblems {
  const { hashtags, usernames } = namedIn(caption)
  const problems: PostProblems = {}
  if ([...altText].length > limits.altText.value)
    problems.alt_text = `Use at most ${limits.altText.value} characters: these are ${[...altText].length}.`
  if ([...caption].length > longestCaption)
    problems.caption = `Use at most ${longestCaption} characters: these are ${[...caption].length}.`
  else if (hashtags.length > limits.captionHashtags.value)
    problems.caption = `Use at most ${limits.captionHashtags.value} hashtags: these are ${hashtags.length}.`
  else if (usernames.length > limits.captionMentions.value)
    problems.caption = `Name at most ${limits.captionMentions.value} accounts: these are ${usernames.length}.`
  return problems
}

function checkFiles({ kind, files }: ReadPost): PostProblems {
  const most = kind === 'post' ? limits.carouselMax.value : 1
  if (files.length > most)
    return {
      files: `Choose at most ${most === 1 ? 'one file' : `${most} files`} for a ${kind}: these are ${files.length}.`,
    }
  if (files.some(({ bytes }) => bytes.length === 0)) return { files: 'One of these files is empty.' }
  if (files.some(({ type }) => !/^(image|video)\//.test(type)))
    return { files: 'Choose pictures and videos only: one of these files is neither.' }
  if (kind === 'reel' && files.some(({ type }) => !type.startsWith('video/')))
    return { files: 'A reel is a video: choose a video, or no file for a drawn one.' }
  return {}
}
