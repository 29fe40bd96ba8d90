import { type Day, livingVersion, type VersionName, versions } from '@darkroom/contract'

/** Versions that an app can choose on a day: those that are living then, oldest first. */
export function versionsToChoose(day: Day): VersionName[] {
  return versions.map(({ name }) => name).filter((name) => livingVersion(name, day) === name)
}

/** A version as chosen from that list; null for the platform's default, and for whatever is none of them. */
export function readVersion(text: string | undefined, day: Day): VersionName | null {
  return versionsToChoose(day).find((name) => name === text) ?? null
}
