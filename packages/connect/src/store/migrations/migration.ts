/** A step from one version of the store to the next. Once released it never changes. */
export interface Migration {
  readonly name: string
  readonly statements: readonly string[]
}
