import { Problem } from '../base/problem.ts'
import { bareHost, isAddress, isLocalName, isLoopbackAddress, isPublicAddress } from './address.ts'

/**
 * Why nothing is sent to a URL, in a sentence; undefined: it may be sent, if the name leads to a public address.
 *
 * @param allowsLoopback Whether this machine may be sent to, also under http.
 */
export function urlProblem(text: string, allowsLoopback: boolean): string | undefined {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'The URL is no web address.'
  if (/\p{Cc}/u.test(text)) return 'The URL has a line end or another control character in it.'
  if (url.username !== '' || url.password !== '') return 'The URL has a user name or a password in it.'
  if (url.hash !== '') return 'The URL has a fragment, which is not sent.'
  const host = bareHost(url)
  if (isLocalName(host) || isLoopbackAddress(host))
    return allowsLoopback ? undefined : `${host} is this machine, and nothing is sent there.`
  if (url.protocol !== 'https:') return 'The URL is not https.'
  if (isAddress(host) && !isPublicAddress(host)) return `${host} is not an address of the public Internet.`
  return undefined
}

/** @throws Problem 422 for a URL to which nothing is sent. */
export function checkEndpointUrl(text: string, allowsLoopback: boolean): void {
  const problem = urlProblem(text, allowsLoopback)
  if (problem !== undefined)
    throw new Problem(
      422,
      'endpoint_url_refused',
      problem,
      allowsLoopback
        ? 'Give an https URL of a public server, or any of this machine: https://app.example/webhooks.'
        : 'Give an https URL of a public server: https://app.example/webhooks. For this machine, whoever runs connect sets loopbackEndpoints.',
    )
}
