import type { Account } from '../../world/accounts.ts'
import type { App } from '../../world/apps.ts'
import type { Grant } from '../../world/grants.ts'
import type { Page } from '../../world/pages.ts'

/** Somebody as one app knows them, and what they let it do. */
export type PersonGrant = Pick<Grant, 'appId' | 'scopedId' | 'scopes' | 'declined' | 'pageIds' | 'accountIds'> & {
  readonly id: string
  readonly personId: string
}

/** An object that can be read on graph.facebook.com. */
export type FacebookNode =
  | { readonly type: 'person'; readonly grant: PersonGrant }
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'account'; readonly account: Account }
  | { readonly type: 'application'; readonly app: App }

/** A kind of object. */
export type NodeType = FacebookNode['type']

/** What JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

/** The value of a field: JSON, an object to be read in turn, or nothing, which has no key. */
export type FieldValue = Json | { readonly node: FacebookNode } | undefined

/** Whether a field's value is an object to be read in turn. */
export function isNode(value: FieldValue): value is { readonly node: FacebookNode } {
  return typeof value === 'object' && 'node' in value
}
