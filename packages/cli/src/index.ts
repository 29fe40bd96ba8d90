/**
 * The command `darkroom` as functions: a platform on a port, which is also the proxy through which programs find it.
 *
 * @module
 */

export type { Limits } from './server/limits.ts'
export { PortInUse } from './server/listen.ts'
export type { BehindProxy } from './server/proxy/behind-proxy.ts'
export { ProxyVariableError } from './server/proxy/proxy-variables.ts'
export type { Environment } from './server/proxy/upstream-proxy.ts'
export { type RunningServer, type ServerOptions, startServer } from './server/start-server.ts'
export type { CertificateAuthority } from './server/tls/certificate-authority.ts'
