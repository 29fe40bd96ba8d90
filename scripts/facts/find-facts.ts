import { factDays, factNumbers, hostNames, pageNumbers, permissionNames } from './contract-facts.ts'
import { type Literal, literalsOf } from './literals.ts'

/** A source file. */
export interface Source {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

/** A fact of the contract that is written again. */
export interface WrittenFact extends Literal {
  readonly path: string
  readonly line: number
}

/** Where the Graph API is answered or asked, and 25 is more than a number. */
const graphFolders = /^packages\/(platform\/src\/graph|client\/src\/(reading|sign-in))\//

const names = new RegExp(
  `(?<![\\w.-])(${[...hostNames, ...permissionNames].join('|').replaceAll('.', '\\.')})(?![\\w.-])`,
)

/** The facts that a file writes again, whether or not the compiler holds them against the contract. */
export function factsIn({ path, text }: Source): readonly WrittenFact[] {
  return literalsOf(text, path.endsWith('x') ? 'tsx' : 'ts')
    .filter(({ value }) => (typeof value === 'number' ? isFactNumber(value, path) : isFactText(value)))
    .map((literal) => ({ ...literal, path, line: text.slice(0, literal.start).split('\n').length }))
}

/** Whether a fact is a whole text or number, so that the compiler can tell whether it has the contract's type. */
export function canBeTyped({ value, whole }: Literal): boolean {
  return whole && (typeof value === 'number' || factDays.has(value) || names.exec(value)?.[0] === value)
}

function isFactNumber(value: number, path: string): boolean {
  if (factNumbers.has(value) || factNumbers.has(value / 1000)) return true
  return graphFolders.test(path) && pageNumbers.has(value)
}

/** What has a space in it is a sentence, and is meant for somebody to read. */
function isFactText(value: string): boolean {
  return !/\s/.test(value) && (factDays.has(value) || names.test(value))
}
