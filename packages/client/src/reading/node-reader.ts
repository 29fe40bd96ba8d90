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
}
