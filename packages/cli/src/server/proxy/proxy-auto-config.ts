import { metaDomains } from '@darkroom/contract'

/** A proxy auto-config file: a browser that is given it finds Meta's hosts here, and every other where it is. */
export function proxyAutoConfig(port: number): string {
  const tests = metaDomains.map((domain) => `host === '${domain}' || dnsDomainIs(host, '.${domain}')`)
  return `function FindProxyForURL(url, host) {
  return ${tests.join(' || ')} ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'
}
`
}
