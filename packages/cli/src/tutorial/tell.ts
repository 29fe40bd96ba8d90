import { asTyped } from '../as-typed.ts'
import { print, printJson, stylesFor, type Terminal } from '../terminal.ts'
import type { Step } from './tour.ts'
import { walkTutorial } from './walk.ts'

/**
 * Walks the tutorial and tells each step as it happens.
 *
 * @param json One line of JSON for each step, in place of words.
 */
export async function tellTutorial(terminal: Terminal, json: boolean): Promise<void> {
  let section = ''
  for await (const step of walkTutorial()) {
    if (json) printJson(terminal.stdout, { ...step, date: new Date(step.date).toISOString() })
    else tellStep(terminal, step, step.section !== section)
    section = step.section
  }
  if (json) return
  print(
    terminal.stdout,
    '',
    'That was Basic Display from its first step to its last day, and the same account with the two logins that replaced it.',
    asTyped('To go through it by hand: darkroom start --memory --as-of 2024-11-01', terminal.environment),
  )
}

function tellStep(terminal: Terminal, step: Step, opensSection: boolean): void {
  const { strong, faint, link, bad } = stylesFor(terminal.stdout)
  if (opensSection) print(terminal.stdout, '', strong(step.section))
  print(terminal.stdout, '', `  ${new Date(step.date).toISOString().slice(0, 10)}  ${step.does}`)
  if (step.command !== undefined)
    print(terminal.stdout, '', ...step.command.split('\n').map((line) => `    ${faint(line)}`))
  const refused = /^4\d\d /.test(step.sees)
  print(terminal.stdout, '', `    ${refused ? bad(step.sees) : link(step.sees)}`)
}
