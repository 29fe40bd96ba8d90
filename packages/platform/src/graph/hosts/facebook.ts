import { facebookErrors, livingVersion } from '@darkroom/contract'
import { facebookJson, graphJsonType } from '../../base/json.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { authenticatePerson } from '../../identity/authenticate-person.ts'
import type { GraphHost, Wanted } from '../host.ts'
import { pageNotReadable } from '../page-not-readable.ts'

const scriptType = 'text/javascript; charset=UTF-8'

/** graph.facebook.com (headers recorded 2022-07-29 and 2023-08-11). */
export const facebookHost: GraphHost = {
  name: 'graph.facebook.com',
  refuse: facebookRefusal,
  versionOf: livingVersion,
  served: (version) => ({
    'facebook-api-version': version,
    'cross-origin-resource-policy': 'cross-origin',
  }),
  reportsUsage: () => true,
  print: facebookJson,
  // Mostly by Accept, yet not always (contract: conflicts.contentType).
  contentType: ({ headers }, { dialect }) =>
    dialect === 'documented' || /json/i.test(headers.get('accept') ?? '') ? graphJsonType : scriptType,
  headers: { vary: 'Origin, Accept-Encoding', 'strict-transport-security': 'max-age=15552000; preload' },
  answersNotModified: true,
  unreadable: [facebookErrors.tokenUnreadable, facebookErrors.tokenDataInvalid],
  authenticate: authenticatePerson,
  kinds: [
    'User',
    'Application',
    'Page',
    'IGUser',
    'IGMedia',
    'IGContainer',
    'IGComment',
    'IGHashtag',
    'IGUpcomingEvent',
    'IGAudio',
    'Conversation',
    'Message',
    'IGScopedUser',
  ],
  meKinds: ['User', 'Page'],
  idsAreDigits: true,
  accountId: (_, { id }) => id,
  describes: true,
  repeatedFields: 'refused',
  linkParameters: { pretty: '0' },
  wrap: (_, __, answer) => answer,
  notPermitted,
  unknownField: (name, typeName, why) =>
    facebookRefusal(
      'nonexistingField',
      { ...why, parameter: 'fields', received: shown(name) },
      { field: shown(name), node: typeName },
    ),
  unknownEdge: ([edge = ''], _, why) =>
    facebookRefusal('nonexistingEdge', { ...why, parameter: 'path', received: shown(edge) }, { field: shown(edge) }),
  wrongMethod: (method, id, why) =>
    facebookRefusal(
      'objectNotFound',
      { ...why, parameter: 'method', received: `${method} ${shown(id)}` },
      { method, id: shown(id) },
    ),
}

/** Which refusal a missing permission gets is assumed but for Pages. */
function notPermitted({ what, name, missing, expected, fix }: Wanted): ReturnType<GraphHost['notPermitted']> {
  const named = missing.join(' and ')
  if (what === 'field' && missing.some((scope) => scope.startsWith('pages_'))) {
    return pageNotReadable(`a token without ${named}`)
  }
  return facebookRefusal(what === 'edge' ? 'permissionNotGranted' : 'permissionMissing', {
    rule: 'graph/pipeline/check-needs',
    parameter: what === 'object' ? 'access_token' : 'fields',
    received: what === 'object' ? `a token without ${named}` : name,
    expected,
    fix,
  })
}
