import type { AppMode, AppType, InviteState, Role, ScopeName, VersionName } from '@darkroom/contract'
import type { FacebookSettings } from '../world/records/facebook-settings.ts'

/** An app of the App Dashboard. */
export interface AppEntry {
  readonly name: string
  /** Meta App ID. */
  readonly id?: string | undefined
  readonly secret?: string | undefined
  /** Default `consumer`. */
  readonly type?: AppType | undefined
  /** Whether it was made by app type (the default) or by use case. */
  readonly creation?: 'type' | 'useCase' | undefined
  /** Default `development`. */
  readonly mode?: AppMode | undefined
  readonly contactEmail?: string | undefined
  /** Empty: Add Platform > Website was chosen, and no URL entered yet. */
  readonly websiteUrl?: string | undefined
  readonly privacyPolicyUrl?: string | undefined
  /** Whether a verified business stands behind it. */
  readonly businessVerified?: boolean | undefined
  /** Whether calls on graph.facebook.com need an `appsecret_proof`. */
  readonly requireAppSecret?: boolean | undefined
  /** Left out: made up when it is first looked at. */
  readonly clientToken?: string | undefined
  /** Host names, such as `example.com`. */
  readonly appDomains?: readonly string[] | undefined
  readonly termsUrl?: string | undefined
  /** Where people read how to have their data deleted, in place of a callback. */
  readonly deletionInstructionsUrl?: string | undefined
  /** Which version answers calls without one. Default: the oldest that is living. */
  readonly apiVersion?: VersionName | undefined
  /** The same for calls of people with a role on the app. */
  readonly roleApiVersion?: VersionName | undefined
  /** Roles by the person's e-mail address. */
  readonly roles?: Readonly<Record<string, Role>> | undefined
  /** Instagram Testers by username. */
  readonly instagramTesters?: Readonly<Record<string, InviteState>> | undefined
  /** Scopes for which App Review gave Advanced Access; all others have Standard Access. */
  readonly advancedAccess?: readonly ScopeName[] | undefined
  /** What was set up under Instagram Basic Display. */
  readonly basicDisplay?: InstagramProductEntry | undefined
  /** What was set up under API setup with Instagram login. */
  readonly instagramLogin?: InstagramProductEntry | undefined
  readonly facebookLogin?: FacebookLoginEntry | undefined
}

/** What an app set up for a login in which an Instagram account signs in itself. */
export interface InstagramProductEntry {
  /** Empty: Set Up was clicked, and the form not saved yet. */
  readonly instagramAppId?: string | undefined
  readonly instagramAppSecret?: string | undefined
  readonly displayName?: string | undefined
  readonly redirectUris: readonly string[]
  readonly deauthorizeUrl?: string | undefined
  readonly dataDeletionUrl?: string | undefined
}

/** What an app set up under Facebook Login; it goes by the Meta App ID. */
export interface FacebookLoginEntry {
  readonly redirectUris: readonly string[]
  readonly deauthorizeUrl?: string | undefined
  readonly dataDeletionUrl?: string | undefined
  /** Switches; one that is left out has its default. */
  readonly settings?: { readonly [Switch in keyof FacebookSettings]?: boolean | undefined } | undefined
  readonly configurations?: readonly ConfigurationEntry[] | undefined
}

/** A configuration of Facebook Login for Business. */
export interface ConfigurationEntry {
  readonly name: string
  /** What the dialog takes as `config_id`. */
  readonly id?: string | undefined
  /** Default `user`. */
  readonly tokenType?: 'user' | 'systemUser' | undefined
  readonly scopes: readonly ScopeName[]
  /** Whether a system user's token ends after 60 days. Default true. */
  readonly expires?: boolean | undefined
}
