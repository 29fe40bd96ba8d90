import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/tools.ts'
import { nodeAgents, requireFirst } from './node-agents.ts'

/** Whether each agent that a program makes takes its proxy from the environment. */
function agentsOf(program: string, kind: 'commonjs' | 'module'): string {
  using directory = temporaryDirectory()
  mkdirSync(join(directory.path, 'with blanks'))
  const path = join(directory.path, 'with blanks', 'agents.cjs')
  writeFileSync(path, nodeAgents)
  const env = { ...process.env, NODE_OPTIONS: requireFirst('--no-warnings', path) }
  return execFileSync(process.execPath, [`--input-type=${kind}`, '-e', program], { env, encoding: 'utf8' }).trim()
}

test.for([
  ['made by a module', 'module', `import { Agent } from 'node:https'; const agent = new Agent({ maxSockets: 3 })`],
  ['made by CommonJS', 'commonjs', `const { Agent } = require('http'); const agent = new Agent()`],
  ['made without new', 'commonjs', `const { Agent } = require('https'); const agent = Agent()`],
  [
    'of a class of its own',
    'module',
    `import https from 'node:https'; class Agent extends https.Agent {}; const agent = new Agent()`,
  ],
] as const)('an agent %s has the proxy of the environment', ([, kind, program]) => {
  const print = 'console.log(agent.options.proxyEnv === process.env, agent instanceof Agent)'
  expect(agentsOf(`${program}; ${print}`, kind)).toBe('true true')
})

test('a proxy that the program names itself stays', () => {
  const program = `import { Agent } from 'node:https'; console.log(new Agent({ proxyEnv: { a: 1 } }).options.proxyEnv.a)`
  expect(agentsOf(program, 'module')).toBe('1')
})

test('NODE_OPTIONS keeps what it had', () => {
  expect(requireFirst('--enable-source-maps', '/tmp/a b/c.cjs')).toBe('--enable-source-maps --require "/tmp/a b/c.cjs"')
  expect(requireFirst('', '/c.cjs')).toBe('--require "/c.cjs"')
})
