import {
  type AccessTokenKind,
  type AccountType,
  type AppMode,
  type AppType,
  accountTypes,
  appTypes,
  enums,
  type FeatureName,
  features,
  type InviteState,
  insightsAges,
  insightsGenders,
  type Login,
  logins,
  type PageTaskName,
  pageTasks,
  type Role,
  roles,
  type ScopeName,
  scopes,
  tokenKinds,
  type VersionName,
  versions,
} from '@darkroom/contract'
import type { Reach } from '../../base/outgoing/check-target.ts'
import { type Breakage, breakages, type FaultHost, faultHosts, type LimitKind, limitKinds } from '../../faults/rule.ts'
import { type Language, languages } from '../../world/records/language.ts'
import { type Republish, republishings } from '../../world/records/settings/publishing-settings.ts'
import {
  type AppRow,
  type AppState,
  appStates,
  type ConfigurationRow,
  type Folder,
  type Invalidation,
  invalidations,
} from '../../world/store/schema.ts'
import type { WordRule } from './rule.ts'

/** The rules that are lists of words, by name, with the type of their words. */
export interface WordTypes {
  readonly yesOrNo: 'true' | 'false'
  readonly onOrOff: 'on' | 'off'
  readonly accountType: AccountType
  readonly appType: AppType
  readonly appMode: AppMode
  readonly appState: AppState
  readonly creation: AppRow['creation']
  readonly version: VersionName
  readonly role: Role
  readonly inviteState: InviteState
  readonly login: Login
  readonly scope: ScopeName
  readonly feature: FeatureName
  readonly pageTask: PageTaskName
  readonly tokenKind: AccessTokenKind
  readonly configurationToken: ConfigurationRow['tokenType']
  readonly invalidation: Invalidation
  readonly mediaKind: MediaKind
  readonly inviteStatus: (typeof enums)['inviteStatus'][number]
  readonly audioType: (typeof enums)['audioType'][number]
  readonly reviewStatus: Exclude<(typeof enums)['productReviewStatusMedia'][number], ''>
  readonly eventNotification: (typeof enums)['eventNotificationSubtypes'][number]
  readonly eventTarget: (typeof enums)['eventNotificationTargetTime'][number]
  readonly messageFolder: Folder
  readonly faultHost: FaultHost
  readonly limitKind: LimitKind
  readonly breakage: Breakage
  readonly republish: Republish
  readonly language: Language
  readonly reach: Reach
  readonly ageGroup: (typeof insightsAges)[number]
  readonly gender: (typeof insightsGenders)[number]
}

/** What kind of media an entry is. */
export type MediaKind = 'post' | 'reel' | 'story' | 'album' | 'live'

/** The name of a rule that is a list of words. */
export type WordRuleName = keyof WordTypes

function oneOf<Word extends string>(words: readonly Word[]): WordRule<Word> {
  return {
    words,
    expected: `one of ${words.join(', ')}`,
    fix: 'Write one of these, exactly as shown.',
    accepts: (text) => (words as readonly string[]).includes(text),
  }
}

/** Every word of a type: adding one to the type does not compile until the reader has it. */
function each<Word extends string>(words: Readonly<Record<Word, unknown>>): readonly Word[] {
  return Object.keys(words) as Word[]
}

const tokens = new Set(Object.values(tokenKinds).flatMap((kinds) => each<AccessTokenKind>(kinds as never)))
tokens.delete('authorizationCode' as AccessTokenKind)

/** The rules that are lists of words. */
export const wordRules: { readonly [Rule in WordRuleName]: WordRule<WordTypes[Rule]> } = {
  yesOrNo: oneOf(['true', 'false']),
  onOrOff: oneOf(['on', 'off']),
  accountType: oneOf(each(accountTypes)),
  appType: oneOf(each(appTypes)),
  appMode: oneOf(each<AppMode>({ development: true, live: true })),
  appState: oneOf(appStates),
  creation: oneOf(each<AppRow['creation']>({ type: true, useCase: true })),
  version: oneOf(versions.map(({ name }) => name)),
  role: oneOf(each(roles)),
  inviteState: oneOf(each<InviteState>({ pending: true, accepted: true })),
  login: oneOf(each(logins)),
  scope: oneOf(scopes.map(({ name }) => name)),
  feature: oneOf(features),
  pageTask: oneOf(each(pageTasks)),
  tokenKind: oneOf([...tokens]),
  configurationToken: oneOf(each<ConfigurationRow['tokenType']>({ user: true, systemUser: true })),
  invalidation: oneOf(invalidations),
  mediaKind: oneOf(each<MediaKind>({ post: true, reel: true, story: true, album: true, live: true })),
  inviteStatus: oneOf(enums.inviteStatus),
  audioType: oneOf(enums.audioType),
  reviewStatus: oneOf(enums.productReviewStatusMedia.filter((status) => status !== '')),
  eventNotification: oneOf(enums.eventNotificationSubtypes),
  eventTarget: oneOf(enums.eventNotificationTargetTime),
  messageFolder: oneOf(each<Folder>({ inbox: true, requests: true, spam: true })),
  faultHost: oneOf(faultHosts),
  limitKind: oneOf(limitKinds),
  breakage: oneOf(breakages),
  republish: oneOf(republishings),
  language: oneOf(languages),
  reach: oneOf(each<Reach>({ loopback: true, anywhere: true })),
  ageGroup: oneOf(insightsAges),
  gender: oneOf(insightsGenders),
}
