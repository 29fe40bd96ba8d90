import type { CallOptions } from '../options.ts'
import type { NodeRecord } from './field-value.ts'
import type { Pages } from './pages.ts'
import type { FieldList } from './print-fields.ts'
import type { ParameterValues } from './resource.ts'

/** What is asked of an object. */
export interface NodeOptions extends CallOptions {
  readonly fields?: FieldList | undefined
  readonly parameters?: ParameterValues | undefined
}

/** What is asked of an edge. */
export interface EdgeOptions extends NodeOptions {
  /** How many objects a page has. */
  readonly limit?: number | undefined
}

/** An object of the Graph API, by its id. */
export interface NodeReader {
  /** Reads it. */
  get(options?: NodeOptions): Promise<NodeRecord>
  /** What hangs on it: `media`, `comments` ... */
  edge(name: string, options?: EdgeOptions): Pages
}
