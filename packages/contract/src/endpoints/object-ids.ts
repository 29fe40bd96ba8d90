/** A conversation or a message: base64 that says so (fixtures of 2025 and 2026 begin alike). */
const message = /^aWdf[\w=-]*$/

/** Whether a part of a path can stand where a placeholder such as `{ig-media-id}` does. */
export function fitsPlaceholder(placeholder: string, part: string): boolean {
  return part === 'me' || /^\d+$/.test(part) || message.test(part) || !placeholder.endsWith('id}')
}

/** Whether a part of an endpoint's path is a placeholder. */
export function isPlaceholder(part: string): boolean {
  return part.startsWith('{')
}
