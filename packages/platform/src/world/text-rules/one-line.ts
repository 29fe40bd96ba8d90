/** Characters (UTF-16) that names can have, where Darkroom sets the limit: Meta's are not documented. */
export const nameLimits = { person: 100, page: 75, configuration: 100 } as const

/** A text without blanks at its ends, and with one blank where there were several or a new line. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
