import { type ContainerFailure, limits } from '@darkroom/contract'
import { bytesOf, type Range, rangeOf } from './ranges.ts'
import type { VideoFacts } from './video-facts.ts'

/** Why a video cannot be published: the reason whose number `status` has, and a sentence. */
export interface VideoFault {
  readonly failure: ContainerFailure
  readonly why: string
}

/** Which limits a video has: those of reels, which parts of albums have too, or those of stories. */
export type VideoRules = 'reel' | 'story'

interface Limits {
  readonly duration: Range
  readonly size: number
  readonly ratio: Range
}

const rules: Readonly<Record<VideoRules, Limits>> = {
  reel: {
    duration: rangeOf(limits.reelDuration.value),
    size: bytesOf(limits.reelSize.value),
    ratio: rangeOf(limits.reelRatio.value),
  },
  story: {
    duration: rangeOf(limits.storyVideoDuration.value),
    size: bytesOf(limits.storyVideoSize.value),
    ratio: rangeOf(limits.storyVideoRatio.value),
  },
}

/** Bytes of a video at the most. */
export function largestVideo(kind: VideoRules): number {
  return rules[kind].size
}

/** What the page says of a reel's video and sound (limits.reelVideo, limits.reelAudio); stories have the same. */
const technical = {
  containers: ['MPEG-4', 'QuickTime'],
  video: ['AVC', 'HEVC'],
  audio: ['AAC'],
  ...readTechnical(limits.reelVideo.value, limits.reelAudio.value),
} as const

function readTechnical(
  video: string,
  audio: string,
): Record<'least' | 'most' | 'columns' | 'bitRate' | 'sampling' | 'channels', number> {
  const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1])
  return {
    least: number(video, /(\d{1,4})-\d{1,4} fps/),
    most: number(video, /\d{1,4}-(\d{1,4}) fps/),
    columns: number(video, /<=(\d+) columns/),
    bitRate: number(video, /<=(\d+) Mbps/) * 1e6,
    sampling: number(audio, /<=(\d+) kHz/) * 1000,
    channels: number(audio, /\d{1,4}-(\d{1,4}) channels/),
  }
}

/** Whether a video can be published, and if not, why. Which number a fault has beside that of the format is assumed. */
export function checkVideo(facts: VideoFacts, kind: VideoRules): VideoFault | undefined {
  const { video, audio } = facts
  const format = (why: string): VideoFault => ({ failure: 'format', why })
  const rejected = (why: string): VideoFault => ({ failure: 'rejected', why })
  if (facts.container === '') return rejected('The file is no video.')
  if (!isOneOf(technical.containers, facts.container))
    return format(`The file is ${facts.container}; MP4 and MOV are taken.`)
  if (facts.isTruncated) return rejected('The file is cut off.')
  if (video === undefined || video.width === 0)
    return rejected('The file has no picture, or its index (moov) is missing.')
  if (!isOneOf(technical.video, video.codec)) return format(`The picture is ${video.codec}; H.264 and HEVC are taken.`)
  if (audio !== undefined) {
    if (!isOneOf(technical.audio, audio.codec)) return format(`The sound is ${audio.codec}; AAC is taken.`)
    if (audio.samplingRate > technical.sampling) return format(`The sound has ${audio.samplingRate} samples a second.`)
    if (audio.channels > technical.channels) return format(`The sound has ${audio.channels} channels.`)
  }
  if (video.chroma !== '' && video.chroma !== '4:2:0') return format(`The colours are ${video.chroma}; 4:2:0 is taken.`)
  if (video.isInterlaced) return format('The picture is interlaced.')
  if (video.frameRate < technical.least || video.frameRate > technical.most)
    return format(
      `The picture has ${video.frameRate} frames a second; ${technical.least} to ${technical.most} are taken.`,
    )
  if (video.width > technical.columns) return format(`The picture is ${video.width} pixels wide.`)
  if (video.bitRate > technical.bitRate) return format(`The picture has ${video.bitRate} bits a second.`)
  return checkLimits(facts.size, video, kind)
}

function checkLimits(size: number, video: NonNullable<VideoFacts['video']>, kind: VideoRules): VideoFault | undefined {
  const { duration, ratio, size: most } = rules[kind]
  if (size > most) return { failure: 'tooSlow', why: `The file has ${size} bytes; ${most} are taken.` }
  if (video.duration < duration.least || video.duration > duration.most)
    return {
      failure: 'rejected',
      why: `The video is ${video.duration} seconds long; ${duration.least} to ${duration.most} are taken.`,
    }
  const proportion = video.width / video.height
  if (proportion < ratio.least || proportion > ratio.most)
    return { failure: 'rejected', why: `The picture is ${video.width} by ${video.height} pixels.` }
  return undefined
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value)
}
