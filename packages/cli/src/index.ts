/**
 * The command `darkroom` as functions: a platform on a port, which is also the proxy through which programs find it.
 *
 * @module
 */

export type { BehindProxy } from './server/behind-proxy.ts'
export type { CertificateAuthority } from './server/certificate-authority.ts'
export type { Limits } from './server/limits.ts'
export { PortInUse } from './server/listen.ts'
export { ProxyVariableError } from './server/proxy-variables.ts'
export { type RunningServer, type ServerOptions, startServer } from './server/start-server.ts'
export type { Environment } from './server/upstream-proxy.ts'
