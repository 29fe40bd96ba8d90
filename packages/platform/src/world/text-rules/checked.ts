/** What a rule made of a form field: what to store, or what is wrong with what was typed. */
export type Checked<T = string> = { readonly value: T } | { readonly problem: string }

/** What is wrong with a field, for {@link Field}; undefined when nothing is. */
export function problemOf(checked: Checked<unknown>): string | undefined {
  return 'problem' in checked ? checked.problem : undefined
}
