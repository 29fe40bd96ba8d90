import {
  certainty,
  findOperation,
  limits,
  logins,
  nodes,
  type Operation,
  referenceOfField,
  referenceOfOperation,
} from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Facts, Panel } from '../../site-kit/panel.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { docsPath } from '../frame.tsx'
import { type Asked, loginOf } from './asked.ts'
import { permissionsOf } from './permissions-of.ts'

/** What the contract says of an operation: permissions, answer, limits, and where the reference describes it. */
export function OperationFacts({ asked }: { readonly c: SiteContext; readonly asked: Asked }): Child {
  const { operation, client } = asked
  const login = loginOf(operation, client)
  const entry = findOperation(operation.name)
  if (entry === undefined) return null
  const { all, any } = permissionsOf(operation.name, login)
  const facts: [Child, Child][] = [
    ['Login', logins[login].label],
    [
      'Permissions',
      all.length + any.length === 0 ? (
        'none'
      ) : (
        <>
          {all.map((scope) => (
            <div>
              <code class="breaks">{scope}</code>
            </div>
          ))}
          {any.length === 0 ? null : (
            <div>
              {all.length === 0 ? 'one of' : 'and one of'} <code class="breaks">{any.join(', ')}</code>
            </div>
          )}
        </>
      ),
    ],
    ['Answer', answerWords(entry)],
    ...(entry.limits ?? []).map((name): [Child, Child] => [
      'Limit',
      `${limits[name].value} ${limits[name].unit}, on ${limits[name].of}`,
    ]),
    ['Repeating it', entry.repeatable === true || !operation.writes ? 'is safe' : 'does it again'],
    ['Known', certainty(entry.evidence)],
  ]
  return (
    <Panel
      id="facts"
      title="About this call"
      link={{ href: docsPath + referenceOfOperation(operation.name), name: 'Reference' }}
    >
      <Facts facts={facts} />
    </Panel>
  )
}

function answerWords({ returns }: Operation): Child {
  if (returns === 'success') return <code>{'{"success": true}'}</code>
  if (returns === 'any') return 'not recorded'
  if ('created' in returns) return <>the id of a new {nodeLink(returns.created)}</>
  return 'node' in returns ? nodeLink(returns.node) : <>a list of {nodeLink(returns.list)}</>
}

function nodeLink(node: string): Child {
  const to = Object.hasOwn(nodes, node) ? referenceOfField(node, '') : undefined
  return to === undefined ? node : <a href={docsPath + to}>{node}</a>
}
