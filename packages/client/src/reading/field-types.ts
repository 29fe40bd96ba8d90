import type { basicDisplayUser, facebookLoginUser, instagramLoginUser, Login } from '@darkroom/contract'
import type { Expansion, FieldList } from './print-fields.ts'

/** The fields of the User node, login by login, as the contract has them. */
interface UserFields {
  'basic-display': typeof basicDisplayUser
  instagram: typeof instagramLoginUser
  facebook: typeof facebookLoginUser
}

/** The name of a field of the User node with a login. */
export type UserField<L extends Login> = keyof UserFields[L] & string

/** What can be asked of the User node: names, and objects for what is expanded. */
export type UserFieldItem<L extends Login> = UserField<L> | { readonly [name: string]: Expansion }

/** What people may have left empty: the platform then sends no such key. */
type Optional = 'name' | 'biography' | 'website' | 'profile_picture_url'

type ValueOf<F> = F extends { type: 'string' }
  ? string
  : F extends { type: 'integer' }
    ? number
    : F extends { type: 'boolean' }
      ? boolean
      : unknown

/** An expanded edge: what there is of it in the first answer. */
export interface Expanded {
  readonly data: readonly NodeRecord[]
  readonly paging?: unknown
}

/** An object of which nothing is known but its id. */
export type NodeRecord = { readonly id: string } & Readonly<Record<string, unknown>>

type Simple<T> = { readonly [K in keyof T]: T[K] }

type NamesIn<F extends FieldList> = Extract<F[number], string>
type ExpandedIn<F extends FieldList> = F[number] extends infer Item
  ? Item extends string
    ? never
    : keyof Item & string
  : never

/** The User node with the fields that were asked for; `id` is always there. */
export type UserWith<L extends Login, F extends readonly UserFieldItem<L>[]> = Simple<
  { id: string } & {
    [K in Exclude<NamesIn<F>, Optional> & keyof UserFields[L]]: ValueOf<UserFields[L][K]>
  } & {
    [K in NamesIn<F> & Optional & keyof UserFields[L]]?: ValueOf<UserFields[L][K]>
  } & { [K in ExpandedIn<F>]?: Expanded }
>
