/** Ends a step that has to wait, so that no process holds a post while nothing happens. The post is due again when the wait is over. */
export class Later extends Error {
  override readonly name = 'Later'
  readonly milliseconds: number

  constructor(milliseconds: number) {
    super('It has to wait.')
    this.milliseconds = milliseconds
  }
}

/** The client's `wait`, which does not wait. @throws Later */
export async function neverWait(milliseconds: number): Promise<void> {
  throw new Later(milliseconds)
}
