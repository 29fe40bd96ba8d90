import { type ContainerKindFacts, containerKinds, type ContainerKind as KindInContract } from '@darkroom/contract'
import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, refusal } from './asking.ts'

/** What a kind of container is in the contract. */
const kindsInContract: Readonly<Record<ContainerKind, KindInContract>> = {
  IMAGE: 'image',
  VIDEO: 'reel',
  REELS: 'reel',
  STORY_IMAGE: 'story',
  STORY_VIDEO: 'story',
  CHILD_IMAGE: 'imageItem',
  CHILD_VIDEO: 'videoItem',
  CAROUSEL: 'carousel',
}

/** What is ignored of a kind that does not have it, such as the caption of a part of an album. */
const ignored: readonly string[] = ['caption', 'location_id', 'user_tags', 'thumb_offset', 'share_to_feed']

const containerKindNames = Object.keys(kindsInContract) as ContainerKind[]

/** A plain video, until there were none any more, had what a reel has but for the name of its sound. */
function has(kind: ContainerKind, name: string): boolean {
  const { parameters }: ContainerKindFacts = containerKinds[kindsInContract[kind]]
  return parameters.some((each) => each === name) && !(kind === 'VIDEO' && name === 'audio_name')
}

/** Parameters that some kinds do not have, and the kinds that do: those of the contract, and what says how a file comes or what is in an album. */
const havers: ReadonlyMap<string, readonly ContainerKind[]> = new Map([
  ...[...new Set(Object.values(containerKinds).flatMap(({ parameters }): readonly string[] => parameters))]
    .filter((name) => !ignored.includes(name))
    .map((name) => [name, containerKindNames.filter((kind) => has(kind, name))] as const),
  ['upload_type', ['REELS', 'STORY_VIDEO', 'CHILD_VIDEO', 'VIDEO']],
  ['children', ['CAROUSEL']],
])

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
  for (const [name, kinds] of havers) {
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
