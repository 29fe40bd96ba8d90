import type { Environment } from './server/proxy/upstream-proxy.ts'

const commands =
  /(?<!npx |[\w/.-])darkroom (?=(?:start|tutorial|exec|browser|authorize|clock|world|snapshot|trigger|listen|deliveries|resend|fault|connect|capture|mcp|complete)\b)/g

/** How the command is called at this terminal: npm links it where npx finds it, and a shell does not. */
export function commandName(environment: Environment): string {
  const { npm_command: npm = '' } = environment
  return npm === '' ? 'darkroom' : 'npx darkroom'
}

/** A text with the commands it names, such as `darkroom start`, as they are to be typed at this terminal. */
export function asTyped(text: string, environment: Environment): string {
  return text.replace(commands, `${commandName(environment)} `)
}
