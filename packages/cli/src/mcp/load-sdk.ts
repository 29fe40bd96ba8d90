import { Failure } from '../failure.ts'

/** The parts of the SDK that serve on stdin and stdout. */
export interface Sdk {
  readonly McpServer: typeof import('@modelcontextprotocol/sdk/server/mcp.js').McpServer
  readonly StdioServerTransport: typeof import('@modelcontextprotocol/sdk/server/stdio.js').StdioServerTransport
}

/** Loads the SDK, which is installed by whoever wants it. @param load How, for tests. @throws Failure */
export async function loadSdk(load: () => Promise<Sdk> = fromPackage): Promise<Sdk> {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Failure(
      'The package @modelcontextprotocol/sdk is not installed, and darkroom mcp needs it.',
      'Install it beside darkroom: npm install --save-dev @modelcontextprotocol/sdk',
    )
  }
}

async function fromPackage(): Promise<Sdk> {
  const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/mcp.js'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ])
  return { McpServer, StdioServerTransport }
}
