import type { Destination } from '../base/hosts.ts'
import type { Parameters } from '../base/request/parameters.ts'
import { hashSecret } from '../world/hash.ts'
import type { RawRequest } from './raw-request.ts'

/** What a request has in common with others of one story. Values that are secret stand here as hashes. */
export interface Links {
  /** What it can be the beginning of. */
  readonly opens?: StoryKind
  /** What it brings along from an earlier request: a code, a token, a container, its visitor. */
  readonly needs: readonly string[]
  /** What later ones can bring along. */
  readonly gives: readonly string[]
}

/** What a story tells: how somebody signed in, or how something was published. */
export type StoryKind = 'sign-in' | 'post'

const none: Links = { needs: [], gives: [] }
const windowPath = /^\/+(?:v\d+\.\d+\/+)?(?:oauth\/+authorize|dialog\/+oauth)\b/
const signInPath =
  /^\/+(?:v\d+\.\d+\/+)?(?:oauth|dialog|login|accounts\/+login|accounts\/+challenge|challenge|checkpoint)\b/

/** Finds what links a request to others. */
export function linksOf(raw: RawRequest, destination: Destination, parameters: Parameters): Links {
  const { surface, path } = destination
  if (surface === 'instagram' || surface === 'facebook' || windowPath.test(path)) return ofPage(raw, path)
  if (surface === 'upload') return { ...none, needs: idsIn(path).map(container) }
  if (surface === 'api' || /access_token\/*$/.test(path)) return ofToken(raw, path, parameters)
  return surface === 'graph' || surface === 'facebookGraph' ? ofPost(raw, path, parameters) : none
}

function ofPage({ headers, answerHeaders }: RawRequest, path: string): Links {
  if (!signInPath.test(path)) return none
  const visitors = (text: string): string[] =>
    [...text.matchAll(/darkroom_visitor=([\w-]{1,100})/g)].map(([, secret = '']) => link('visitor', secret))
  const came = visitors(headers.get('cookie') ?? '')
  // Whoever signs in becomes another visitor.
  const became = visitors(answerHeaders['set-cookie'] ?? '')
  const code = /[?&#]code=([^&#]+)/.exec(answerHeaders['location'] ?? '')?.[1]
  const known = [...came, ...became]
  return {
    ...(windowPath.test(path) ? { opens: 'sign-in' as const } : {}),
    needs: came,
    gives: code === undefined ? known : [link('code', decoded(code))],
  }
}

function ofToken({ answer = '' }: RawRequest, path: string, parameters: Parameters): Links {
  const sent = parameters.get('code')
  const code = sent === undefined ? undefined : withoutFragment(sent)
  const before = parameters.get('access_token') ?? parameters.get('fb_exchange_token')
  const token = /"access_token":\s*"([^"]+)"/.exec(answer)?.[1]
  const isRefresh = /refresh_access_token/.test(path)
  return {
    ...(code === undefined ? {} : { opens: 'sign-in' as const }),
    needs: [
      ...(code === undefined ? [] : [link('code', code)]),
      ...(before === undefined || isRefresh ? [] : [link('token', before)]),
    ],
    gives: token === undefined || isRefresh ? [] : [link('token', token)],
  }
}

function ofPost({ method, answer = '' }: RawRequest, path: string, parameters: Parameters): Links {
  if (method === 'GET') return { ...none, needs: idsIn(path).map(container) }
  if (/\/media_publish\/*$/.test(path)) {
    const id = parameters.get('creation_id')
    return { opens: 'post', needs: id === undefined ? [] : [container(id)], gives: [] }
  }
  if (!/\/media\/*$/.test(path)) return none
  const made = /"id":\s*"(\d+)"/.exec(answer)?.[1]
  const children = (parameters.get('children') ?? '').match(/\d{5,20}/g) ?? []
  return {
    opens: 'post',
    needs: children.slice(0, 20).map(container),
    gives: made === undefined ? [] : [container(made)],
  }
}

/** A code without the `#_` that stands behind it in a redirect URL, which some programs keep. */
export function withoutFragment(code: string): string {
  const end = code.indexOf('#_')
  return end === -1 ? code : code.slice(0, end)
}

function idsIn(path: string): string[] {
  return path.split('/').filter((part) => /^\d{5,20}$/.test(part))
}

function container(id: string): string {
  return `container ${id}`
}

function link(kind: 'visitor' | 'code' | 'token', secret: string): string {
  return `${kind} ${hashSecret(secret).slice(0, 16)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
