/** The width and height of a JPEG or PNG by its first bytes; `undefined` if they do not tell. */
export function imageSize(head: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    if (view.getUint32(0) === pngSign) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (view.getUint16(0) !== jpegSign) return undefined
    for (let at = 2; ; ) {
      const marker = view.getUint16(at)
      if (marker < 0xff_00) return undefined
      // A frame; the other three between them are tables.
      if (marker >= 0xff_c0 && marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker)) {
        return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      }
      at += 2 + view.getUint16(at + 2)
    }
  } catch {
    // The bytes end before that.
    return undefined
  }
}

const pngSign = 0x89_50_4e_47
const jpegSign = 0xff_d8
