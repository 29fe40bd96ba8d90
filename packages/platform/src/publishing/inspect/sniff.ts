/** What the first bytes of a file say that it is, whatever its name and its server say. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'heic'
  | 'tiff'
  | 'bmp'
  | 'mp4'
  | 'matroska'
  | 'html'
  | 'empty'
  | 'other'

/** @param bytes At least the first 512 of the file, if it has so many. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const text = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'webp'
  if (/^(?:II\*\0|MM\0\*)/.test(text)) return 'tiff'
  if (text.startsWith('BM')) return 'bmp'
  if (text.startsWith('\x1aE\xdf\xa3')) return 'matroska'
  if (text.slice(4, 8) === 'ftyp')
    return /^(?:hei[cxs]|hev[cx]|mif1|msf1|avif|avis)/.test(text.slice(8)) ? 'heic' : 'mp4'
  if (/^(?:moov|mdat|free|wide|skip)/.test(text.slice(4, 8))) return 'mp4'
  return /^[\s\ufeff\xef\xbb\xbf]*<(?:!doctype|html|head|body|script|!--|\?xml)/i.test(text) ? 'html' : 'other'
}
