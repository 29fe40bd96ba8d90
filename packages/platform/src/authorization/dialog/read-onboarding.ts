import type { Parameters } from '../../base/request/parameters.ts'

/**
 * Whether `extras` asks for Instagram's onboarding: `{"setup":{"channel":"IG_API_ONBOARDING"}}`
 * (/documentation/instagram-platform/instagram-api-with-facebook-login/business-login-for-instagram). Anything else counts as no.
 */
export function isOnboarding(parameters: Parameters): boolean {
  return channelOf(parsed(parameters.get('extras') ?? '')) === 'IG_API_ONBOARDING'
}

function channelOf(extras: unknown): unknown {
  return property(property(extras, 'setup'), 'channel')
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
