import { refusals } from '../../from-contract/publishing.ts'
import { PublishError } from '../publish-error.ts'

/** A refusal that the platform would answer, with its own words. */
export function checkFailed(
  name: keyof typeof refusals,
  what: string,
  values: Readonly<Record<string, string | number>> = {},
): PublishError {
  const filled = (text: string | undefined): string | undefined =>
    text?.replace(/\{(\w+)\}/g, (gap, key: string) => String(values[key] ?? gap))
  const { message, userTitle, userMessage, ...numbers } = refusals[name]
  const platform = {
    ...numbers,
    message: filled(message),
    userTitle: filled(userTitle),
    userMessage: filled(userMessage),
  }
  return new PublishError(
    'check_failed',
    `${what} The platform would refuse it (${numbers.code}/${numbers.subcode}).`,
    {
      platform,
    },
  )
}
