import type { Sharp, SharpInput, SharpOptions } from 'sharp'

/** Makes a picture out of bytes (sharp.pixelplumbing.com). */
export type OpenPicture = (input: SharpInput, options?: SharpOptions) => Sharp

let loading: Promise<OpenPicture | undefined> | undefined

/** The library for pictures, loaded when the first is looked at; undefined where it is not installed. */
export function loadSharp(): Promise<OpenPicture | undefined> {
  loading ??= import('sharp').then(
    ({ default: open }) => open,
    () => undefined,
  )
  return loading
}
