import type * as zod from 'zod/mini'
import { shown } from '../../../base/shown.ts'
import { ApiProblem } from './problem.ts'

/** What a body may hold. */
export interface BodyRule<T> {
  /** Made at use: loading zod takes longer than starting the platform. */
  schema(z: typeof zod): zod.ZodMiniType<T>
  /** What is expected of each key, in words. */
  readonly expected: Readonly<Record<keyof T & string, string>>
}

/** Holds a body against a rule. @throws ApiProblem naming the key, what came and what was expected. */
export async function checkBody<T>(body: unknown, rule: BodyRule<T>): Promise<T> {
  const result = rule.schema(await import('zod/mini')).safeParse(body)
  if (result.success) return result.data
  const keys = Object.keys(rule.expected)
  const example = `Keys are ${keys.join(', ')}.`
  const issue = result.error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    const key = shown(issue.keys[0] ?? '')
    throw new ApiProblem(422, `There is no key ${key} here.`, example, key)
  }
  const key = issue?.path[0]
  if (typeof key !== 'string') {
    throw new ApiProblem(422, `Expected a JSON object, received ${described(body)}.`, example, 'body')
  }
  const received = (body as Readonly<Record<string, unknown>>)[key]
  throw unexpected(key, received, rule.expected[key as keyof T & string])
}

/** A key that holds something else than it should. */
export function unexpected(key: string, received: unknown, expected: string): ApiProblem {
  const message = `${key}: expected ${expected}, received ${described(received)}.`
  return new ApiProblem(422, message, `Send ${key} as ${expected}.`, key)
}

function described(value: unknown): string {
  return value === undefined ? 'nothing' : shown(JSON.stringify(value))
}
