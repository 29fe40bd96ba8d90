/** Characters that the texts of a profile can have. */
export const longestProfile = { name: 64, biography: 150, website: 2000 } as const

/** A profile's name as Edit Profile stores it: on one line, without control characters. */
export function profileName(typed: string): string {
  return typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** A biography as Edit Profile stores it: lines end with `\n`, and there are no other control characters. */
export function profileBiography(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
}

/** Whether a text can be a profile's website. */
export function isWebsite(text: string): boolean {
  return text.length <= longestProfile.website && /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text)
}
