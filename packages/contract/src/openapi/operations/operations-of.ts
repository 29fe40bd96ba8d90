import { type Node, type NodeName, nodes } from '../../nodes.ts'
import { type Operation, type OperationName, type OperationPlace, operations, placeOf } from '../../operations.ts'
import { hostEntry, loginsOf, type OpenApiHost } from '../hosts.ts'

/** An operation, its name taken apart. */
export interface PlacedOperation {
  readonly name: OperationName
  readonly place: OperationPlace
  readonly operation: Operation
}

/** The operations that a host answers. */
export function operationsOf(host: OpenApiHost): readonly PlacedOperation[] {
  return Object.entries(operations as Readonly<Record<string, Operation>>)
    .map(([name, operation]) => ({ name: name as OperationName, place: placeOf(name), operation }))
    .filter(({ operation }) => answersAt(host, operation))
}

/** The kinds of objects that stand in a host's answers. */
export function nodesOf(host: OpenApiHost): readonly (readonly [NodeName, Node])[] {
  if (hostEntry(host).kind !== 'graph') return []
  return Object.entries(nodes as Readonly<Record<string, Node>>)
    .filter(([, node]) => node.logins.some((login) => loginsOf(host).includes(login)))
    .map(([name, node]) => [name as NodeName, node])
}

function answersAt(host: OpenApiHost, operation: Operation): boolean {
  if (operation.host !== undefined) return operation.host === host
  return hostEntry(host).kind === 'graph' && loginsOf(host).some((login) => operation.logins[login] !== undefined)
}
