/** Enough of a secret to recognise it by, and no more. */
export function redacted(secret: string): string {
  return secret.length === 0
    ? '(empty)'
    : `${secret.slice(0, Math.min(6, Math.floor(secret.length / 4)))}… (${secret.length} characters)`
}

/** A value that may be shown, cut to a length that can be read. */
export function shown(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}… (${value.length} characters)` : value
}
