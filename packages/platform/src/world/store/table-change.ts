/** What differs in a table between a store and a copy of it. */
export interface TableChange {
  /** Rows that only the store has now, that only the copy has, and that both have with other values. */
  readonly added: number
  readonly removed: number
  readonly changed: number
}
