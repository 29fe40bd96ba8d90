/**
 * What a value is in JSON. `timestamp` is a text such as `2026-03-09T18:04:05+0000`; `url` a text; `any` is not recorded; a `node` is
 * an object that can be expanded by `field{...}`, an `edge` a page of them. A key of a record that ends with a question mark can be
 * missing.
 */
export type ValueType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'timestamp'
  | 'url'
  | 'binary'
  | 'any'
  | { readonly list: ValueType }
  | { readonly record: Readonly<Record<string, ValueType>> }
  | { readonly node: string }
  | { readonly edge: string }
