/** A professional account that a sign-in with Facebook leads to. */
export interface AccountChoice {
  readonly pageId: string
  readonly pageName: string
  /** The professional account (17841...). */
  readonly userId: string
  readonly username: string | undefined
  /** What the person may do on the Page, which bounds what can be granted. */
  readonly tasks: readonly string[]
}
