import { basicDisplay } from './0001-basic-display.ts'

/** Every migration, in order. A world's version is how many it has had; one that was released never changes. */
export const migrations: readonly string[] = [basicDisplay]
