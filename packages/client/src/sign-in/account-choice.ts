/** A professional account that a person gave the app access to, and its Page. */
export interface AccountChoice {
  readonly pageId: string
  readonly pageName: string
  /** The professional account (17841...). */
  readonly userId: string
  readonly username: string | undefined
  /** What the person may do on the Page, which limits what they can grant. */
  readonly tasks: readonly string[]
}
