import { type Login, logins } from '../logins.ts'
import { type Node, type NodeName, nodes } from '../nodes.ts'

/** A row: the node, the login, and the names of its fields. */
export type Row = readonly [node: string, login: string, names: string]

/** Whether a platform answers a field of a node. */
export type AnswersField = (node: NodeName, field: string) => boolean

/** The fields for which a question has an answer, node by node and login by login. */
export function fieldRows(wanted: AnswersField): Row[] {
  return Object.entries(nodes as Readonly<Record<string, Node>>).flatMap(([node, { logins: by, fields }]) =>
    by.flatMap((login): Row[] => {
      const names = Object.keys(fields).filter(
        (name) => isIn(login, fields[name]?.in ?? {}) && wanted(node as NodeName, name),
      )
      return names.length === 0 ? [] : [[node, logins[login].label, names.map((name) => `\`${name}\``).join(' ')]]
    }),
  )
}

function isIn(login: Login, needs: Readonly<Partial<Record<Login, unknown>>>): boolean {
  return needs[login] !== undefined
}
