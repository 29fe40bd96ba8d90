import { changed, graphErrors, servedVersion } from '@darkroom/contract'
import { graphJson, graphJsonType } from '../../base/json.ts'
import { shown } from '../../base/shown.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import { appScopedId } from '../../identity/app-scoped-id.ts'
import { authenticateAccount } from '../../identity/authenticate-account.ts'
import { checkProof } from '../../identity/checks/check-proof.ts'
import type { GraphHost } from '../host.ts'

/**
 * graph.instagram.com. The recordings of 2020 have no usage, those of 2025 have; that it came with versions is assumed.
 */
export const instagramHost: GraphHost = {
  name: 'graph.instagram.com',
  refuse: graphRefusal,
  versionOf: servedVersion,
  served: (version) => ({ 'instagram-api-version': version }),
  reportsUsage: ({ clock }) => changed('appScopedIds', clock.day()),
  print: graphJson,
  contentType: () => graphJsonType,
  headers: { 'strict-transport-security': 'max-age=15552000' },
  answersNotModified: false,
  unreadable: [graphErrors.tokenUnreadable, graphErrors.tokenNoAppId],
  authenticate: (call, parameters, token, node) => {
    const caller = authenticateAccount(call, parameters, token, node)
    checkProof(call.context.world, parameters, caller)
    return caller
  },
  kinds: ['IGUser', 'IGMedia', 'IGContainer', 'IGComment', 'Conversation', 'Message', 'IGScopedUser'],
  meKinds: ['IGUser'],
  idsAreDigits: false,
  // Only the caller's own account can be seen here.
  accountId: ({ call, caller }, { id }) =>
    caller.kind === 'account' ? appScopedId(call.context.world, caller.token) : id,
  describes: false,
  repeatedFields: 'once',
  linkParameters: {},
  // Meta's page for Instagram Login wraps `/me` in `data[]`; live answers are flat (contract: conflicts.meReply).
  wrap: ({ call, caller }, node, answer) =>
    node === 'me' &&
    caller.kind === 'account' &&
    caller.token.login === 'instagram' &&
    call.context.world.dialect === 'documented'
      ? { data: [answer] }
      : answer,
  notPermitted: ({ what, name, expected, fix }) =>
    graphRefusal('permissionMissing', {
      rule: 'graph/pipeline/check-needs',
      parameter: what === 'field' ? 'fields' : 'path',
      received: shown(name),
      expected,
      fix,
    }),
  unknownField: (name, _, why) =>
    graphRefusal('nonexistingField', { ...why, parameter: 'fields', received: shown(name) }, { field: shown(name) }),
  unknownEdge: (path, _, why) => {
    const received = shown(`/${path.join('/')}`)
    return graphRefusal('unknownPath', { ...why, parameter: 'path', received }, { path: received })
  },
  wrongMethod: (method, _, why) =>
    graphRefusal('unsupportedRequest', { ...why, parameter: 'method', received: method }, { method }),
}
