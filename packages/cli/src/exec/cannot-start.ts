import { existsSync, statSync } from 'node:fs'
import { exitCodes, Failure } from '../failure.ts'

/**
 * Why a program could not be started, and what to type instead. The exit codes are a shell's: 127 when there is none, 126
 * when there is something that cannot be run.
 *
 * @param command As it was typed.
 */
export function cannotStart(command: string, { code, message }: NodeJS.ErrnoException): Failure {
  if (command === '') return new Failure('The name of the program to run is empty.', runIt, exitCodes.usage)
  const isPath = command.includes('/')
  const kind = kindOf(command)
  if (kind === 'directory' && (isPath || code === 'ENOENT'))
    return new Failure(`${command} is a directory, not a program.`, runIt, exitCodes.notExecutable)
  if (code === 'ENOENT') return isPath && kind === 'file' ? withoutInterpreter(command) : notFound(command, kind)
  if (code === 'EACCES' && isPath) {
    const next = [`If it is a program, make it executable: chmod +x ${command}`, byInterpreter(command)]
    return new Failure(`${command} is not executable.`, next, exitCodes.notExecutable)
  }
  if (code === 'EACCES')
    return new Failure(`You do not have permission to run ${command}.`, spelling, exitCodes.notExecutable)
  return new Failure(`${command} cannot be started: ${message}`, [], exitCodes.notExecutable)
}

const runIt = 'Name a program and its arguments, as in: darkroom exec -- bash commands.sh'
const spelling = 'Check the spelling and your PATH. For a command line with pipes or &&, use: -- sh -c "..."'

function kindOf(path: string): 'file' | 'directory' | undefined {
  if (!existsSync(path)) return undefined
  return statSync(path).isDirectory() ? 'directory' : 'file'
}

function notFound(command: string, here: 'file' | 'directory' | undefined): Failure {
  const next = here === 'file' ? `This directory has a file with that name. ${byInterpreter(command)}` : spelling
  return new Failure(`Command not found: ${command}.`, next, exitCodes.notFound)
}

function withoutInterpreter(command: string): Failure {
  const next = `The first line of a script names its interpreter, as in #!/usr/bin/env bash. ${byInterpreter(command)}`
  return new Failure(`The interpreter that ${command} names was not found.`, next, exitCodes.notExecutable)
}

const interpreters: Readonly<Record<string, string>> = { js: 'node', mjs: 'node', py: 'python3', rb: 'ruby' }

function byInterpreter(file: string): string {
  const interpreter = interpreters[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'bash'
  return `To run it with ${interpreter}: darkroom exec -- ${interpreter} ${file}`
}
