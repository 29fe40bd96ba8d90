import type { Command } from 'commander'
import { addHelp } from '../help-text.ts'
import type { Terminal } from '../terminal.ts'
import { runningUrl, runningUrlOption } from './options.ts'

/** `darkroom mcp` */
export function addMcp(program: Command, terminal: Terminal): void {
  const mcp = program
    .command('mcp')
    .summary('give a coding agent tools for Darkroom (MCP)')
    .description(
      'Serves the Model Context Protocol on stdin and stdout: tools with which a coding agent starts a world, signs in, moves time and reads what happened. An agent starts this command itself.',
    )
    .addOption(runningUrlOption())
    .action(async ({ url }: { readonly url?: string }) => {
      const { serveMcp } = await import('../mcp/serve.ts')
      await serveMcp(runningUrl(url, terminal), terminal)
    })
  addHelp(mcp, terminal, {
    examples: [['darkroom mcp'], ['darkroom mcp --url http://localhost:4000']],
    notes: [
      'It needs the package @modelcontextprotocol/sdk: npm install --save-dev @modelcontextprotocol/sdk',
      'The tools are for the Darkroom that runs at the address, until start_world starts a world in memory, which ends with this command.',
    ],
  })
}
