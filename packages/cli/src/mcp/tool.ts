import type { z } from 'zod'
import type { CurrentWorld } from './current-world.ts'

/** Something that an agent can ask for. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Whether it leaves the world as it is. */
  readonly readsOnly: boolean
  readonly input: z.ZodObject
  /** @param given What `input` has let through. @throws Failure */
  run(given: unknown, world: CurrentWorld): Promise<unknown>
}

/** Declares a tool whose `run` has the type of its `input`. */
export function tool<Input extends z.ZodObject>(declared: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly readsOnly: boolean
  readonly input: Input
  readonly run: (given: z.infer<Input>, world: CurrentWorld) => Promise<unknown>
}): Tool {
  return { ...declared, run: (given, world) => declared.run(given as z.infer<Input>, world) }
}
