import type { z } from '@hono/zod-openapi'
import { problemSchema } from './schemas.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/** The answers that every route of the API may give. */
export const problems = {
  400: problem('The request cannot be read.'),
  401: problem('There is no API key, or it is not valid.'),
  403: problem('The API key does not have the scope.'),
  404: problem('There is no such thing for this API key.'),
  422: problem('Something in the request is wrong.'),
} as const

/** A successful answer in JSON. */
export function answer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A body in JSON. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, required: true }
}

/** A page of a list, and where the next begins. */
export function page<Item extends { readonly id: string }>(
  items: Item[],
  limit: number,
): { items: Item[]; next: string | null } {
  return { items, next: items.length < limit ? null : (items.at(-1)?.id ?? null) }
}
