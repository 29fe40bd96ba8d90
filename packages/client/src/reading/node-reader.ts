import { callNames } from '../errors/check-names.ts'
import type { CallOptions } from '../options.ts'
import type { NodeRecord } from './field-value.ts'
import type { Pages } from './pages.ts'
import type { FieldList } from './print-fields.ts'
import type { ParameterValues } from './resource.ts'

/** Options for reading an object. */
export interface NodeOptions extends CallOptions {
  readonly fields?: FieldList | undefined
  readonly parameters?: ParameterValues | undefined
}

/** The names of {@link NodeOptions}. */
export const nodeNames: readonly string[] = ['fields', 'parameters', ...callNames]

/** Options for reading an edge. */
export interface EdgeOptions extends NodeOptions {
  /** The number of objects on a page. */
  readonly limit?: number | undefined
}

/** An object of the Graph API, by its id. */
export interface NodeReader {
  /** Reads the object. */
  get(options?: NodeOptions): Promise<NodeRecord>
  /** Lists an edge: `media`, `comments` ... */
  edge(name: string, options?: EdgeOptions): Pages
  /** Reads an edge that leads to one object. `null` if there is none. */
  one(name: string, options?: NodeOptions): Promise<NodeRecord | null>
  /** Posts to an edge. Sent again after a fault only if the client knows that doing it twice does no harm. */
  post(edge: string, parameters?: PostValues, options?: CallOptions): Promise<unknown>
  /** Changes the object. */
  set(parameters: PostValues, options?: CallOptions): Promise<unknown>
  /** Deletes the object. */
  delete(options?: CallOptions): Promise<unknown>
  /** Deletes from an edge. */
  remove(edge: string, parameters?: PostValues, options?: CallOptions): Promise<unknown>
}

/** The parameters of a change. Objects and lists of objects are sent as JSON. */
export type PostValues = Readonly<Record<string, unknown>>
