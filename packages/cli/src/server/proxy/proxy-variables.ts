import { type FindAddresses, isThisMachine } from '../this-machine.ts'
import { type Environment, exemptions, findProxyVariable, parseProxy } from './upstream-proxy.ts'

/** A proxy variable of the environment that cannot be followed. */
export class ProxyVariableError extends Error {
  override readonly name = 'ProxyVariableError'
  /** The variable, such as `HTTPS_PROXY`. */
  readonly variable: string
  /** How to fix it, in full lines. */
  readonly fix: readonly string[]

  constructor(variable: string, problem: string, fix: string) {
    super(`${variable} ${problem}`)
    this.variable = variable
    this.fix = [fix, `Or leave the proxy out: unset ${variable}, or set NO_PROXY='*'.`]
  }
}

const example = 'http://proxy.example:3128'

/**
 * Checks the proxy variables that count, so that a wrong one is reported at the start, not by the first request that needs it.
 * Passwords are not shown.
 *
 * @throws ProxyVariableError
 */
export function checkProxyVariables(environment: Environment): void {
  for (const { name, value } of variablesThatCount(environment)) {
    const proxy = parseProxy(value)
    if (proxy === undefined) throw unreadable(name, value)
    if (proxy.search !== '' || proxy.hash !== '' || proxy.pathname.includes('@')) {
      const problem = 'has a character in its user or password that ends the name of the host: one of # / ?'
      throw new ProxyVariableError(name, `${problem}.`, 'Write them as %23, %2F and %3F.')
    }
    if (proxy.port === '0') throw new ProxyVariableError(name, 'names port 0.', `Name its port, as in ${example}.`)
  }
}

/**
 * Refuses a proxy variable that leads back to this very server: each request would go round until no connections are left.
 *
 * @param port Where this server listens.
 * @throws ProxyVariableError
 */
export async function checkProxyIsAnother(environment: Environment, port: number, find?: FindAddresses): Promise<void> {
  for (const { name, value } of variablesThatCount(environment)) {
    const proxy = parseProxy(value)
    if (proxy === undefined || Number(proxy.port || 80) !== port) continue
    if (await isThisMachine(proxy.hostname, find))
      throw new ProxyVariableError(
        name,
        `names Darkroom itself, which listens on port ${port}: requests would go round in circles.`,
        'Name the proxy that stands between this machine and the network, or start Darkroom with another --port.',
      )
  }
}

function variablesThatCount(environment: Environment): { readonly name: string; readonly value: string }[] {
  if (exemptions(environment.no_proxy ?? environment.NO_PROXY ?? '').includes('*')) return []
  return (['https', 'http'] as const).flatMap((scheme) => findProxyVariable(environment, scheme) ?? [])
}

function unreadable(name: string, value: string): ProxyVariableError {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    const problem = `names a proxy of the kind ${scheme}, and Darkroom speaks to http and https proxies only.`
    return new ProxyVariableError(name, problem, `Name an HTTP proxy, as in ${example}.`)
  }
  // Only what follows the password is shown.
  const shown = value.slice(value.lastIndexOf('@') + 1)
  const what = value.includes('@') ? `ends in ${JSON.stringify(shown)}` : `is ${JSON.stringify(value)}`
  const special = ' Characters such as # / ? @ in its user or password are written as %23 %2F %3F %40.'
  const fix = `Write host and port, as in ${example}.${value.includes('@') ? special : ''}`
  return new ProxyVariableError(name, `${what}, which is no address of a proxy.`, fix)
}
