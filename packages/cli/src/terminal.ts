import { styleText } from 'node:util'
import type { Environment } from './server/proxy/upstream-proxy.ts'

/** A command's input and output: the process's own, or a test's. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Where answers to questions come from; absent: nobody can be asked. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly environment: Environment
}

/** The process's own. */
export const processTerminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  environment: process.env,
}

/** How words are highlighted. Plain if the stream is not a terminal, or if `NO_COLOR` is set. */
export interface Styles {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly link: (text: string) => string
  readonly bad: (text: string) => string
}

export function stylesFor(stream: NodeJS.WritableStream): Styles {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream })
  return { strong: style('bold'), faint: style('dim'), link: style('cyan'), bad: style(['bold', 'red']) }
}

/** Writes lines. */
export function print(stream: NodeJS.WritableStream, ...lines: readonly string[]): void {
  stream.write(`${lines.join('\n')}\n`)
}

/** Writes one line of JSON, for machines. */
export function printJson(stream: NodeJS.WritableStream, value: unknown): void {
  print(stream, JSON.stringify(value))
}

/** Columns a text may take; 80 where the stream is no terminal. Long lines are hard to read on a wide one. */
export function widthOf(stream: NodeJS.WritableStream): number {
  const { columns } = stream as NodeJS.WritableStream & { readonly columns?: number }
  return columns === undefined || columns === 0 ? 80 : Math.min(columns, 110)
}
