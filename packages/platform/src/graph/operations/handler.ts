import type { Method, OperationName } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Reader } from '../host.ts'
import type { FoundNode, Json, ReadableNode, Records } from '../node.ts'
import type { PageRequest, Part } from '../paging.ts'
import type { leftOutOperations, notBuiltOperations } from './not-built.ts'

/** The kind of object that an operation is for. */
type NodeOf<K extends OperationName> = K extends `${Method} ${infer N}/${string}`
  ? N & ReadableNode
  : K extends `${Method} ${infer N}`
    ? N & ReadableNode
    : never

/** What came with a request for an operation. */
export interface Asked {
  readonly parameters: Parameters
  /** What followed the edge in the path. */
  readonly behind: string | undefined
}

/** A list of objects, page by page. */
export interface ListHandler<Subject> {
  list(reader: Reader, subject: Subject, page: PageRequest): Part<FoundNode>
  /** What each object has when `fields` is absent, if that differs from the contract. */
  readonly usual?: readonly string[]
}

/** An answer of another form: JSON, or a response of its own. */
export interface AnswerHandler<Subject> {
  answer(reader: Reader, subject: Subject, asked: Asked): Json | Response
}

/** How an operation is carried out: by reading the object itself, by listing objects, or in its own way. */
export type Handler<Subject> = 'read' | ListHandler<Subject> | AnswerHandler<Subject>

/** The operations that are answered. When the contract gains one, this does not compile until it is listed here or in not-built.ts. */
export type BuiltOperation = Exclude<
  OperationName,
  (typeof notBuiltOperations)[number] | (typeof leftOutOperations)[number] | 'GET /' | 'POST /'
>

/** A handler for each operation that is answered. `GET /` (several ids) and `POST /` (a batch) are the pipeline's own. */
export type Handlers = { readonly [K in BuiltOperation]: Handler<Records[NodeOf<K>]> }
