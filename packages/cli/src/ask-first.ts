import { createInterface } from 'node:readline/promises'
import type { Terminal } from './terminal.ts'

/** Whether somebody sits at the terminal who can be asked. */
export function canAsk({ stdin, stderr }: Terminal): boolean {
  return stdin?.isTTY === true && (stderr as NodeJS.WritableStream & { readonly isTTY?: boolean }).isTTY === true
}

/** Asks a question, to which only `y` and `yes` are a yes. The end of the input is a no. */
export async function askFirst({ stdin, stderr }: Terminal, question: string): Promise<boolean> {
  if (stdin === undefined) return false
  const lines = createInterface({ input: stdin, output: stderr })
  try {
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
    return /^y(?:es)?$/i.test((await Promise.race([lines.question(`${question} [y/N] `), ended])).trim())
  } finally {
    lines.close()
  }
}
