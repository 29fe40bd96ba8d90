/** The start of a secret: enough to recognize it, not enough to use it. */
export function redacted(secret: string): string {
  return secret.length === 0
    ? '(empty)'
    : `${secret.slice(0, Math.min(6, Math.floor(secret.length / 4)))}… (${secret.length} characters)`
}

/** A value cut to a readable length. */
export function shown(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}… (${value.length} characters)` : value
}
