/** A page that is printed from the contract, or from what a program says of itself. */
export interface Page {
  /** The last part of its address, without `.html`. */
  readonly name: string
  /** What the navigation calls it. */
  readonly title: string
  /** In Markdown. */
  readonly text: string
}

/** A page as VitePress's dynamic routes take it: by the parameter in brackets of the file's name. */
export function routeOf({ name, text }: Page): { params: { page: string }; content: string } {
  return { params: { page: name }, content: text }
}
