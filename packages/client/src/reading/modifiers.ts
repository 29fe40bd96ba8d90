/**
 * What an expansion can say beside its fields: where in the list and how much of it, what of insights, and whom to look up. Names as
 * the edges' parameters have them; what is missing here can be asked for by `node(id)` of no kind, or by `get`.
 */
export interface Modifiers {
  readonly limit?: number | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly since?: string | number | undefined
  readonly until?: string | number | undefined
  readonly metric?: string | undefined
  readonly period?: string | undefined
  readonly metric_type?: string | undefined
  readonly breakdown?: string | undefined
  readonly timeframe?: string | undefined
  readonly username?: string | undefined
  readonly media_id?: string | undefined
  readonly comment_id?: string | undefined
}
