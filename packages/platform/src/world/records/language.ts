import { readMeta, writeMeta } from '../store/meta.ts'
import type { World } from '../world.ts'

/** The languages in which some texts for people are recorded. */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

const key = 'language'

/** The language of the people of a world; undefined: it does not say, and they are told in English. */
export function readLanguage({ database }: Pick<World, 'database'>): Language | undefined {
  return languages.find((language) => language === readMeta(database, key))
}

/** @param language Undefined: it does not say. */
export function writeLanguage({ database }: Pick<World, 'database'>, language: Language | undefined): void {
  writeMeta(database, key, language ?? '')
}
