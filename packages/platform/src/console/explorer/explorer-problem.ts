/** Why a call was not sent, and what to do about it: there is no such token, or no file to send. */
export class ExplorerProblem extends Error {
  override readonly name = 'ExplorerProblem'
  readonly fix: string
  /** The key of the form at fault. */
  readonly about: 'who' | 'as' | 'file'

  constructor(message: string, fix: string, about: ExplorerProblem['about'] = 'who') {
    super(message)
    this.fix = fix
    this.about = about
  }
}
