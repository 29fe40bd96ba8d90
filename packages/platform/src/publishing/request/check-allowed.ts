import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, refusal } from './asking.ts'

/** Parameters that some kinds do not have, and the kinds that do. Others, such as the caption of a part of an album, are ignored where they mean nothing. */
const havers: Readonly<Record<string, readonly ContainerKind[]>> = {
  is_ai_generated: ['IMAGE', 'VIDEO', 'REELS', 'CAROUSEL'],
  trial_params: ['REELS'],
  audio_name: ['REELS'],
  audio_configuration: ['REELS'],
  cover_url: ['REELS', 'VIDEO'],
  collaborators: ['IMAGE', 'VIDEO', 'REELS', 'CAROUSEL'],
  alt_text: ['IMAGE', 'CHILD_IMAGE'],
  product_tags: ['IMAGE', 'VIDEO', 'REELS', 'CHILD_IMAGE', 'CHILD_VIDEO', 'CAROUSEL'],
  upload_type: ['REELS', 'STORY_VIDEO', 'CHILD_VIDEO', 'VIDEO'],
  children: ['CAROUSEL'],
  is_paid_partnership: ['IMAGE', 'VIDEO', 'REELS', 'CAROUSEL', 'STORY_IMAGE', 'STORY_VIDEO'],
  branded_content_sponsor_ids: ['IMAGE', 'VIDEO', 'REELS', 'CAROUSEL', 'STORY_IMAGE', 'STORY_VIDEO'],
  poll_attachment: ['IMAGE', 'REELS', 'CAROUSEL'],
  is_poll_duration_extended: ['IMAGE', 'REELS', 'CAROUSEL'],
  is_comment_prompt_used: ['IMAGE', 'REELS', 'CAROUSEL'],
}

const names: Readonly<Record<ContainerKind, string>> = {
  IMAGE: 'an image',
  VIDEO: 'a video',
  REELS: 'a reel',
  STORY_IMAGE: 'a story',
  STORY_VIDEO: 'a story',
  CHILD_IMAGE: 'a part of an album',
  CHILD_VIDEO: 'a part of an album',
  CAROUSEL: 'an album',
}

/** Refuses a parameter that the kind of container does not have. That it is refused is reported for some, and assumed for the rest. @throws Refusal */
export function checkAllowed(asking: Asking, kind: ContainerKind): void {
  for (const [name, kinds] of Object.entries(havers)) {
    const value = asking.given.text(name) ?? asking.given.list(name)?.join(',')
    if (value === undefined || kinds.includes(kind)) continue
    const fault = {
      rule: 'request/check-allowed',
      parameter: name,
      received: value,
      expected: `no ${name} for ${names[kind]}`,
      fix: `Leave ${name} out: it is for ${[...new Set(kinds.map((each) => names[each]))].join(', ')}.`,
    }
    throw refusal(asking, 'paramNotAllowed', fault, { name })
  }
}
