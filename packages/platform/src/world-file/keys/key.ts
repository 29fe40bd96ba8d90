import type { MostRuleName, TextRuleName, ValueOf } from '../rules/rules.ts'

/**
 * One key of an entry of a world file: its whole declaration. Reading, checking, loading, saving, the types of `WorldFile` and
 * docs/world-file.md follow it; the comment above a key is its description there and in editors.
 *
 * Exactly one of the first six says what its value is.
 */
export interface Key {
  /** A text, number or date that keeps a rule. */
  readonly is?: TextRuleName
  /** A list of texts. */
  readonly list?: TextRuleName
  /** A word for each of some names. */
  readonly named?: TextRuleName
  /** A list of words, which is not empty, for each of some names. */
  readonly namedLists?: TextRuleName
  /** An entry of the noun of this name. */
  readonly entry?: string
  /** A list of entries of the noun of this name. */
  readonly entries?: string

  /** It is required. */
  readonly needed?: true
  /** Its value if it is left out. A saved file omits this value, unless the key is `written`. */
  readonly default?: string | number | boolean
  /** Always written into a saved file. */
  readonly written?: true
  /** What happens if it is left out, for the reference. */
  readonly otherwise?: string
  /** The column of the noun's row that holds it. Without one the noun's own `load` and `save` take care of it. */
  readonly column?: string
  /** The column says the opposite. */
  readonly reversed?: true
  /** No two entries share a value, whatever its case. */
  readonly unique?: true
  /** The section in which each of its values, or of its names, has to be. */
  readonly refers?: Section
  /** The login to which the scopes of its list belong. */
  readonly login?: 'facebook'
  /** The rule for how many items its list has at the most. */
  readonly most?: MostRuleName
  /** A saved file has a line for each item of its list. */
  readonly lines?: true
  /** A saved file says the same by another key. */
  readonly readOnly?: true
  /** For the reference, as it would stand in a file. */
  readonly example?: string
}

/** The keys of an entry by their names in camelCase; in a file they stand in snake_case. */
export type Keys = Readonly<Record<string, Key>>

/** The sections whose entries others name. */
export type Section = 'people' | 'accounts'

type Value<One, Inside> = One extends { readonly is: infer Rule }
  ? ValueOf<Rule>
  : One extends { readonly list: infer Rule }
    ? readonly ValueOf<Rule>[]
    : One extends { readonly named: infer Rule }
      ? Readonly<Record<string, ValueOf<Rule>>>
      : One extends { readonly namedLists: infer Rule }
        ? Readonly<Record<string, readonly ValueOf<Rule>[]>>
        : One extends { readonly entry: infer Noun extends keyof Inside }
          ? Inside[Noun]
          : One extends { readonly entries: infer Noun extends keyof Inside }
            ? readonly Inside[Noun][]
            : never

type NeededOf<All> = { [Name in keyof All]: All[Name] extends { readonly needed: true } ? Name : never }[keyof All]
type Needed<All, Inside> = { readonly [Name in keyof All]: Value<All[Name], Inside> }
type Optional<All, Inside> = { readonly [Name in keyof All]?: Value<All[Name], Inside> | undefined }

/** The type of an entry with these keys. `Inside` has the types of the nouns that are named in them. */
export type EntryOf<All, Inside = object> = Needed<Pick<All, NeededOf<All>>, Inside> &
  Optional<Omit<All, NeededOf<All>>, Inside>

/** What a column holds for a key. */
type Stored<One> = One extends { readonly list: string }
  ? string
  : One extends { readonly is: 'yesOrNo' | 'onOrOff' }
    ? 0 | 1
    : One extends { readonly is: infer Rule }
      ? One extends { readonly needed: true } | { readonly default: unknown }
        ? ValueOf<Rule>
        : ValueOf<Rule> | null
      : never

/** The columns that keys fill. */
export type ColumnsOf<All> = {
  [Name in keyof All as All[Name] extends { readonly column: infer Column extends string } ? Column : never]: Stored<
    All[Name]
  >
}

/** A key as it stands in a file. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
