import { operations, placeOf } from '@darkroom/contract'
import { findScopedSubject } from '../../world/records/scoped-subject.ts'
import type { Exchange } from '../exchange.ts'
import { kindOfId } from '../kind-of-id.ts'
import type { Found, LintRule } from '../rule.ts'

/** An id is used where one of another kind belongs. */
export const idOfOtherKind: LintRule = {
  title: 'An id of one kind was used as another',
  level: 'mistake',
  watch: () => (exchange) => {
    const { raw, isGraph, parameters } = exchange
    if (!isGraph || raw.status < 400) return undefined
    const creation = parameters.get('creation_id')
    return (creation === undefined ? undefined : creationOf(exchange, creation)) ?? ofPath(exchange)
  },
}

function creationOf({ world }: Exchange, id: string): Found | undefined {
  const kind = kindOfId(world, id)
  if (kind === undefined || kind.node === 'IGContainer') return undefined
  return other(`creation_id ${id} is ${kind.words}`, 'creation_id is the id that POST /media answered with.')
}

function ofPath(exchange: Exchange): Found | undefined {
  const [, id, edge] = /^\/+(\d{5,25})(?:\/+(\w+))?\/*$/.exec(exchange.path) ?? []
  if (id === undefined) return undefined
  const { world, raw } = exchange
  const kind = kindOfId(world, id)
  const nodes = edge === undefined ? [] : nodesWith(raw.method, edge)
  if (kind !== undefined && nodes.length > 0 && !nodes.includes(kind.node))
    return other(`${id} is ${kind.words}, and ${edge} is asked of ${nodes.join(' or ')}`, `Ask ${edge} of ${nodes[0]}.`)
  const token = exchange.token()
  if (kind !== undefined || token === undefined || findScopedSubject(world, token.appId, id) === undefined)
    return undefined
  return other(
    `${id} is the app-scoped id of an account`,
    'Use user_id of /me, which webhooks have as entry.id. The app-scoped id tells people apart within one app only.',
  )
}

function other(evidence: string, fix: string): Found {
  return {
    reason: 'Ids of accounts, containers, posts and people within an app look alike and are different.',
    evidence,
    fix,
  }
}

/** The kinds of object that have an edge. */
function nodesWith(method: string, edge: string): string[] {
  return Object.keys(operations).flatMap((name) => {
    const place = placeOf(name)
    return place.method === method && place.edge === edge && place.node !== undefined ? [place.node] : []
  })
}
