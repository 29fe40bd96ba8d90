import { containerKinds, limits, operations, type ResourceError, resourceErrors } from '@darkroom/contract'
import { constant, file } from './print.ts'

/** The refusals that the client tells before it asks. */
const checked = {
  captionLong: 'publishCaptionLong',
  tooManyTags: 'publishTagsTooMany',
  carouselCount: 'publishCarouselCount',
  imageSize: 'publishImageSize',
  aspectRatio: 'publishAspectRatio',
  positionOnVideo: 'publishPtagPosOnVideo',
  positionMissing: 'publishPtagPosRequired',
} as const

/** What the client knows of publishing before it asks. */
export function printPublishing(): string {
  const { parameters } = operations['POST IGUser/media']
  const kinds = Object.entries(containerKinds).map(([kind, facts]) => [
    kind,
    { mediaType: 'mediaType' in facts ? facts.mediaType : undefined, parameters: facts.parameters.join(' ') },
  ])
  const facebookOnly = Object.entries(parameters).flatMap(([name, facts]) =>
    'logins' in facts && !(facts.logins as readonly string[]).includes('instagram') ? [name] : [],
  )
  const refusals = Object.entries(checked).map(([name, error]) => {
    const { code, subcode, message, userTitle, userMessage }: ResourceError = resourceErrors[error]
    return [name, { code, subcode, message, userTitle, userMessage }]
  })
  const [least, most] = limits.imgRatio.value.split(' to ').map(ratioOf)
  return file(
    "import type { ContainerKind } from '@darkroom/contract'\nimport type { PlatformFacts } from '../errors/api-error.ts'\n",
    constant(
      'The kinds of containers: their media_type, and the parameters that they take.',
      'kinds',
      Object.fromEntries(kinds),
      "Readonly<Record<ContainerKind, { readonly mediaType?: 'REELS' | 'STORIES' | 'VIDEO' | 'CAROUSEL'; readonly parameters: string }>>",
    ),
    constant('The parameters that Facebook Login alone has.', 'facebookOnly', facebookOnly, 'readonly string[]'),
    constant(
      'The refusals that are told before the platform is asked, as it tells them.',
      'refusals',
      Object.fromEntries(refusals),
      `Readonly<Record<${Object.keys(checked)
        .map((name) => `'${name}'`)
        .join(' | ')}, PlatformFacts>>`,
    ),
    constant('As many characters a caption can have.', 'mostCaption', limits.captionChars.value, 'number'),
    constant('As many people a caption can mention.', 'mostMentions', limits.captionMentions.value, 'number'),
    constant('As many hashtags a caption can have.', 'mostHashtags', limits.captionHashtags.value, 'number'),
    constant('As few items a carousel can have.', 'leastItems', limits.carouselMin.value, 'number'),
    constant('As many items a carousel can have.', 'mostItems', limits.carouselMax.value, 'number'),
    constant('As many bytes an image can have.', 'mostImageBytes', limits.imgSize.value * 1024 * 1024, 'number'),
    constant(
      'The ratios of width to height that an image in the feed can have.',
      'imageRatios',
      { least, most },
      'Readonly<Record<"least" | "most", number>>'.replaceAll('"', "'"),
    ),
    constant(
      'Milliseconds between two looks at a container that takes its time.',
      'lookEvery',
      60_000 / limits.containerPoll.value,
      'number',
    ),
  )
}

function ratioOf(text: string): number {
  const [width = Number.NaN, height = Number.NaN] = text.split(':').map(Number)
  return width / height
}
