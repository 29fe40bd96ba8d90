import type { LintLine } from '../control/api-client.ts'
import { print, stylesFor } from '../terminal.ts'

/** Prints what a program did wrong. @returns How many mistakes there were; advice does not count. */
export function printLint(stream: NodeJS.WritableStream, findings: readonly LintLine[]): number {
  const { strong, bad, faint } = stylesFor(stream)
  const mistakes = findings.filter(({ level }) => level === 'mistake').length
  for (const { rule, level, title, operation, host, evidence, reason, fix } of findings) {
    const badge = level === 'mistake' ? bad(level) : level
    print(
      stream,
      `${badge}: ${strong(title)} ${faint(rule)}`,
      `  ${operation.replace(' ', ` ${host}`)}`,
      `  Seen: ${evidence}`,
      `  Why: ${reason}`,
      `  Fix: ${fix}`,
    )
  }
  const advice = findings.length - mistakes
  print(
    stream,
    `Lint: ${mistakes} ${mistakes === 1 ? 'mistake' : 'mistakes'}, ${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice.`,
  )
  return mistakes
}
