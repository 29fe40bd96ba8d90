import { NotImplemented } from '../../explain/not-implemented.ts'
import { loadMediaInfo, type Readable } from './media-info.ts'

/** What a video is, as far as it can be published or not. */
export interface VideoFacts {
  /** `MPEG-4`, `WebM`. */
  readonly container: string
  /** The first bytes of its kind, such as `qt`. */
  readonly brand: string
  readonly isTruncated: boolean
  readonly size: number
  /** Of the picture. Absent: there is none. */
  readonly video?: {
    readonly codec: string
    readonly width: number
    readonly height: number
    /** Frames a second. */
    readonly frameRate: number
    /** Seconds. */
    readonly duration: number
    /** Bits a second. */
    readonly bitRate: number
    readonly chroma: string
    readonly isInterlaced: boolean
  }
  /** Of the sound. Absent: it is silent. */
  readonly audio?: { readonly codec: string; readonly channels: number; readonly samplingRate: number }
}

/** Looks into a video file. @throws NotImplemented without the library for videos */
export async function readVideo(file: Readable): Promise<VideoFacts> {
  const analyze = await loadMediaInfo()
  if (analyze === undefined) throw videoLibraryMissing()
  const tracks = (await analyze(file)).media?.track ?? []
  const general = tracks.find((track) => track['@type'] === 'General')
  const video = tracks.find((track) => track['@type'] === 'Video')
  const audio = tracks.find((track) => track['@type'] === 'Audio')
  const isTurned = Math.abs(Number(video?.Rotation ?? 0)) % 180 === 90
  const [width, height] = [Number(video?.Width ?? 0), Number(video?.Height ?? 0)]
  const seconds = Number(general?.Duration ?? video?.Duration ?? 0)
  return {
    container: general?.Format ?? '',
    brand: general?.CodecID?.trim() ?? '',
    isTruncated: (general?.extra as { IsTruncated?: unknown } | undefined)?.IsTruncated !== undefined,
    size: file.size,
    ...(video === undefined
      ? {}
      : {
          video: {
            codec: video.Format ?? '',
            width: isTurned ? height : width,
            height: isTurned ? width : height,
            frameRate: Number(video.FrameRate ?? 0),
            duration: seconds,
            bitRate: Number(video.BitRate ?? (seconds > 0 ? (file.size * 8) / seconds : 0)),
            chroma: video.ChromaSubsampling ?? '',
            isInterlaced: (video.ScanType ?? 'Progressive') !== 'Progressive',
          },
        }),
    ...(audio === undefined
      ? {}
      : {
          audio: {
            codec: audio.Format ?? '',
            channels: Number(audio.Channels ?? 0),
            samplingRate: Number(audio.SamplingRate ?? 0),
          },
        }),
  }
}

/** Said where `mediainfo.js` is not installed. */
export function videoLibraryMissing(): NotImplemented {
  return new NotImplemented('looking at videos without the package mediainfo.js (npm install mediainfo.js)')
}
