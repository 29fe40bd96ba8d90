import { application, type Field, facebookLoginUser, page, person } from '@darkroom/contract'
import type { NodeType } from './node.ts'

/** What the contract says of a kind of object, and what stands in its fields that are objects in turn. */
export interface NodeTable {
  /** Its name in messages. */
  readonly name: string
  readonly fields: Readonly<Record<string, Field>>
  readonly nested: Readonly<Record<string, NodeType>>
  /** What can stand behind a field's name: `accounts.limit(2)`. */
  readonly modifiers: Readonly<Record<string, readonly string[]>>
  /** What can be picked out of a field whose value is a `data` object and no node: `picture{url}`. */
  readonly parts?: Readonly<Record<string, readonly string[]>>
}

const paging = ['limit', 'after', 'before']

/** The kinds of objects of graph.facebook.com. */
export const tables: Readonly<Record<NodeType, NodeTable>> = {
  person: {
    name: 'User',
    fields: person,
    nested: { accounts: 'page' },
    // The picture is the same in every size.
    modifiers: { accounts: paging, permissions: paging, picture: ['type', 'width', 'height'] },
    parts: { picture: ['height', 'is_silhouette', 'url', 'width'] },
  },
  page: {
    name: 'Page',
    fields: page,
    nested: { instagram_business_account: 'account', connected_instagram_account: 'account' },
    modifiers: {},
  },
  account: { name: 'IGUser', fields: facebookLoginUser, nested: {}, modifiers: {} },
  application: { name: 'Application', fields: application, nested: {}, modifiers: {} },
}

/** A field of a kind of object; undefined when it has none of that name. */
export function fieldOf(table: NodeTable, name: string): Field | undefined {
  return Object.hasOwn(table.fields, name) ? table.fields[name] : undefined
}
