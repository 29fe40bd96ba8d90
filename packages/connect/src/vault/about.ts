/** What a sealed text belongs to. It is not stored with it: it is rebuilt from the row, so that a text moved to another row does not open. */
export interface About {
  /** `connection`, `link`, or a name of the app's own. */
  readonly purpose: string
  readonly tenant: string
  /** The connection or the link. */
  readonly subject: string
  readonly column: string
}

/** The version of the sealed form. */
const formVersion = 1

/** The additional authenticated data of a sealed text: JSON of a list, which has one spelling only. */
export function dataOf({ purpose, tenant, subject, column }: About): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([purpose, tenant, subject, column, formVersion]))
}
