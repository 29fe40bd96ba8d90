/** A part of a page that search finds by itself. */
export interface Section {
  readonly anchor: string
  readonly titles: string[]
  readonly text: string
}

/** A printed page in the parts that search finds: one for each heading. Code is left out. */
export function sectionsOf(markdown: string): Section[] {
  const body = markdown.replaceAll(/```[\s\S]*?```/g, ' ')
  const [title = '', ...parts] = body.split(/^(?=#{1,4} )/m).filter((part) => part.trim() !== '')
  const page = headingOf(title)
  const sections: Section[] = [{ anchor: '', titles: [page.words], text: plain(title) }]
  let section = ''
  for (const part of parts) {
    const { level, words, anchor } = headingOf(part)
    if (level === 2) section = words
    if (words === 'Evidence') continue
    const above = level > 2 ? [page.words, section] : [page.words]
    sections.push({ anchor, titles: [...above, words], text: plain(part) })
  }
  return sections
}

function headingOf(part: string): { readonly level: number; readonly words: string; readonly anchor: string } {
  const [, marks = '', words = '', anchor = ''] = /^(#+) (.+?)(?: \{#([\w-]+)\})?$/m.exec(part) ?? []
  return { level: marks.length, words: words.replaceAll(/[`\\]/g, ''), anchor }
}

/** The words of a part, without its heading, its code and Markdown's own characters. */
function plain(part: string): string {
  return part
    .replace(/^#+ .*$/m, '')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/&nbsp;\[\d+|<[^>]+>|\| --- |[`|*[\]\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
