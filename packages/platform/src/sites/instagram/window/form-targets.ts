/** What `form-action` must name for a browser to follow the redirect: the origin, or the scheme where CSP cannot write it. */
export function formTargets(redirectUri: string): string[] {
  if (!URL.canParse(redirectUri)) return []
  const { origin, protocol, hostname } = new URL(redirectUri)
  return [/^[\w.-]+$/.test(hostname) && origin !== 'null' ? origin : protocol]
}
