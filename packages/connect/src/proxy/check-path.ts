import { Problem } from '../base/problem.ts'

/** Ids, edges and names of files; never a dot alone, a colon before two slashes, or anything encoded. */
const segment = /^(?!\.{1,2}$)[\w.=~-]{1,300}$/

/** What would hand out tokens, or take a call apart that was put together elsewhere. */
const withheld = ['oauth', 'access_token', 'refresh_access_token', 'debug_token', 'device']

/**
 * Reads the path behind `/proxy/`: parts of plain letters, which cannot lead to another host, another version or out of it.
 *
 * @param text As it stands in the request's URL.
 * @returns The path to call below the version, without a slash in front.
 * @throws Problem 400
 */
export function checkPath(text: string): string {
  const parts = text.split('/')
  const decoded = parts.map(decode)
  const wrong = decoded.find((part) => part === undefined || !segment.test(part))
  if (decoded.length > 10 || decoded.includes('') || decoded.includes(undefined) || wrong !== undefined)
    throw new Problem(
      400,
      'path_invalid',
      'The path behind /proxy/ must be ids and edges, parted by single slashes: me/media.',
      'Name neither a host nor a version there, and nothing that goes up.',
    )
  const [first = ''] = decoded
  if (/^v\d+\.\d+$/.test(first ?? ''))
    throw new Problem(
      400,
      'version_given',
      'The path names a version of the Graph API.',
      'Leave it out: the version is set for the app, in the configuration.',
    )
  if (withheld.includes(first ?? ''))
    throw new Problem(
      403,
      'path_withheld',
      `The proxy does not call ${first}, which answers with tokens.`,
      'Connect keeps the token itself: there is nothing to exchange, to refresh or to look up.',
    )
  return decoded.map((part) => encodeURIComponent(part ?? '')).join('/')
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
