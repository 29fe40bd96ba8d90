/** What an entry of a world file must be, in words for the person who wrote it. */
export interface FileRule {
  readonly expected: string
  readonly fix: string
}

/** A rule for a text. */
export interface TextRule extends FileRule {
  accepts(text: string): boolean
  /** A message gives only the length of such a value. */
  readonly secret?: true
}

/** A rule that is a list of words. */
export interface WordRule<Word extends string = string> extends TextRule {
  readonly words: readonly Word[]
}
