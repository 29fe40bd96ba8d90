import type { OAuthErrorName } from '@darkroom/contract'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { CodeEndpoint, CodeFault } from '../code/code-endpoint.ts'
import { codeLifetime } from '../code/code-lifetime.ts'

const faults: Readonly<Record<CodeFault, OAuthErrorName>> = {
  unknown: 'invalidAuthorizationCode',
  otherRedirectUri: 'verificationFailed',
  expired: 'authorizationCodeExpired',
  used: 'authorizationCodeUsed',
}

/** `api.instagram.com/oauth/access_token`, as it exchanges codes. */
export const instagramEndpoint: CodeEndpoint = {
  window: 'the authorization window',
  fragment: '#_',
  lifetime: codeLifetime('instagram'),
  otherCodes: '',
  refuse: (fault, why) => oauthRefusal(faults[fault], why),
}
