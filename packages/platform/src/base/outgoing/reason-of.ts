/** Why a request could not be made, in a word or a sentence. undici's message is "fetch failed"; the reason is in the cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause : error
  const { code } = cause as { code?: unknown }
  return typeof code === 'string' && code !== '' ? code : cause.message.slice(0, 200) || cause.name
}
