import { parseSync, Visitor } from 'oxc-parser'
import { check } from 'recheck'

/** Milliseconds for one expression; what takes longer is too hard to judge, for readers too. */
const timeout = 30_000

/** An expression that takes more than linear time for some text, or that could not be judged. */
export interface SlowRegex {
  readonly line: number
  readonly source: string
  /** Why, in a phrase; with a text that shows it where one is known. */
  readonly problem: string
}

/** Finds the slow regular expressions among the literals of a TypeScript file. @param file Its name; its ending says whether it holds JSX. */
export async function slowRegexes(file: string, text: string): Promise<SlowRegex[]> {
  const slow: SlowRegex[] = []
  for (const { source, flags, start } of literals(file, text)) {
    const problem = canBeSlow(source) ? await judge(source, flags) : undefined
    if (problem !== undefined) {
      slow.push({ line: text.slice(0, start).split('\n').length, source: `/${source}/${flags}`, problem })
    }
  }
  return slow
}

function literals(file: string, text: string): { source: string; flags: string; start: number }[] {
  const found: { source: string; flags: string; start: number }[] = []
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ source: node.regex.pattern, flags: node.regex.flags, start: node.start })
    },
  })
  visitor.visit(parseSync(file, text).program)
  return found
}

/** Without anything that repeats there is nothing to judge. */
function canBeSlow(source: string): boolean {
  return /[*+]|\{\d+,\}|\)\{/.test(source)
}

const judged = new Map<string, Promise<string | undefined>>()

/** Judges each expression once, however often it is written. */
function judge(source: string, flags: string): Promise<string | undefined> {
  const key = `/${source}/${flags}`
  const known = judged.get(key) ?? judgeAnew(source, flags)
  judged.set(key, known)
  return known
}

async function judgeAnew(source: string, flags: string): Promise<string | undefined> {
  const result = await check(source, flags, { timeout })
  if (result.status === 'safe') return undefined
  if (result.status === 'unknown') return `cannot be judged (${result.error.kind}); write it in simpler parts`
  return `${result.complexity.summary}, as for ${result.attack.pattern}`
}
