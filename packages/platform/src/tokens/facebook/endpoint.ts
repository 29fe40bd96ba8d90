import type { FacebookErrorName } from '@darkroom/contract'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { CodeEndpoint, CodeFault } from '../code/code-endpoint.ts'
import { codeLifetime } from '../code/code-lifetime.ts'

const faults: Readonly<Record<CodeFault, FacebookErrorName>> = {
  unknown: 'codeFormat',
  otherRedirectUri: 'redirectUriDiffers',
  expired: 'codeExpired',
  used: 'codeUsed',
}

/** `graph.facebook.com/oauth/access_token`, as it exchanges codes. */
export const facebookEndpoint: CodeEndpoint = {
  window: 'the Login dialog',
  fragment: '#_=_',
  lifetime: codeLifetime('facebook'),
  otherCodes: ' Codes of Instagram Login belong to api.instagram.com.',
  refuse: (fault, why) => facebookRefusal(faults[fault], why),
}
