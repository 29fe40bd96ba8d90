/** What a page shows of a post or a profile. */
export interface Shown {
  readonly permalink: string
  readonly name: string
  readonly username: string
  /** Empty: it has none, or it is hidden. */
  readonly caption: string
}

/** The HTML of an embedded post: a quotation that needs neither a script nor anything from another host. */
export function embedHtml({ permalink, name, username, caption }: Shown, width: number): string {
  const link = escaped(permalink)
  const text = caption === '' ? '' : `<p>${escaped(caption)}</p>`
  const by = escaped(name === '' ? `@${username}` : `${name} (@${username})`)
  return [
    `<blockquote class="instagram-media" data-instgrm-permalink="${link}" cite="${link}" style="max-width:${width}px">`,
    `${text}<p><a href="${link}">${by} on Instagram</a></p></blockquote>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
