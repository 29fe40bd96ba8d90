import type { Method, OperationName } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Reader } from '../host.ts'
import type { PageRequest, Part } from '../paging.ts'
import type { FoundNode, Json, ReadableNode, Records } from '../records.ts'
import type { leftOutOperations } from './left-out.ts'

/** What an operation is done with: an object, or nothing where its path is no object's (`GET /ig_hashtag_search`). */
type SubjectOf<K extends OperationName> = K extends `${Method} /${string}`
  ? undefined
  : K extends `${Method} ${infer N}/${string}`
    ? Records[N & ReadableNode]
    : K extends `${Method} ${infer N}`
      ? Records[N & ReadableNode]
      : never

/** What came with a request for an operation. */
export interface Asked {
  readonly parameters: Parameters
  /** What followed the edge in the path. */
  readonly behind: string | undefined
}

/** A list of objects, page by page. What each has when `fields` is absent stands in the contract (`defaults`). */
export interface ListHandler<Subject> {
  list(reader: Reader, subject: Subject, page: PageRequest, asked: Asked): Part<FoundNode>
  /** Whether an empty list has no key where it stands among the fields of its node. */
  readonly emptyWithin?: 'omitted'
}

/** One object, read as if it had been asked for by its id: `business_discovery.username(...){...}`. Undefined is answered as `null`. */
export interface ObjectHandler<Subject> {
  object(reader: Reader, subject: Subject, asked: Asked): FoundNode | undefined
}

/** What an operation answers: JSON, `null` for an object that is not there, or a response of its own. */
export type Answered = Json | null | Response

/** An answer of another form: JSON, or a response of its own. What waits for something (a file that is fetched) is a promise. */
export interface AnswerHandler<Subject> {
  answer(reader: Reader, subject: Subject, asked: Asked): Answered | Promise<Answered>
}

/** How an operation is carried out: by reading the object itself, by listing objects, by finding another one, or in its own way. */
export type Handler<Subject> = 'read' | ListHandler<Subject> | ObjectHandler<Subject> | AnswerHandler<Subject>

/** The operations that are answered. When the contract gains one, this does not compile until it is listed here or in left-out.ts. */
export type BuiltOperation = Exclude<
  OperationName,
  (typeof leftOutOperations)[number] | 'GET /' | 'POST /' | 'POST IGContainer/upload'
>

/** A handler for each operation that is answered. `GET /` (several ids) and `POST /` (a batch) are the pipeline's own, and uploads have a host of their own. */
export type Handlers = { readonly [K in BuiltOperation]: Handler<SubjectOf<K>> }
