import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  basicDisplayFirstVersion,
  basicDisplayVersionedOn,
  type Day,
  dayOf,
  firstDay,
  holdsOn,
  livingVersion,
  servedVersion,
  versions,
} from './index.ts'

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: Date.parse(firstDay), max: Date.UTC(2099, 11, 31) })
  .map((milliseconds) => dayOf(milliseconds))
const versionedDay = anyDay.filter((day) => day >= basicDisplayVersionedOn)
const released = fc.constantFrom(...versions.map((version) => version.name))

describe('the version that answers', () => {
  test('is living on that day, for every version released by then', () => {
    fc.assert(
      fc.property(released, versionedDay, (name, day) => {
        const asked = versions.find((version) => version.name === name)
        const served = versions.find((version) => version.name === servedVersion(name, day))
        if (asked === undefined || day < asked.since) return served === undefined
        return served !== undefined && holdsOn(served, day)
      }),
    )
  })

  test('is the one asked for while that lives, and never an older one', () => {
    fc.assert(
      fc.property(released, versionedDay, (name, day) => {
        const asked = versions.findIndex((version) => version.name === name)
        const served = versions.findIndex((version) => version.name === servedVersion(name, day))
        const entry = versions[asked]
        return served === -1 || entry === undefined || (holdsOn(entry, day) ? served === asked : served > asked)
      }),
    )
  })

  test('is the oldest living one where none is asked for', () => {
    fc.assert(
      fc.property(
        versionedDay,
        (day) => servedVersion(undefined, day) === versions.find((version) => holdsOn(version, day))?.name,
      ),
    )
  })

  test('does not change when it is asked for by its own name', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), anyDay, (requested, day) => {
        const served = servedVersion(requested, day)
        return served === undefined || servedVersion(served, day) === served
      }),
    )
  })

  test('was v1.0 for every call before Basic Display had versions', () => {
    fc.assert(
      fc.property(released, anyDay, (name, day) => {
        if (day >= basicDisplayVersionedOn) return true
        return servedVersion(undefined, day) === basicDisplayFirstVersion && servedVersion(name, day) !== name
      }),
    )
  })

  test.each([
    ['v2.12', '2026-11-22', 'v21.0'],
    ['v3.2', '2021-06-08', 'v3.3'],
    ['v3.2', '2021-06-07', 'v1.0'],
    ['v11.0', '2021-06-07', undefined],
    ['v8.0', '2026-11-22', 'v21.0'],
    ['v10.0', '2023-06-07', 'v10.0'],
    ['v10.0', '2023-06-08', 'v11.0'],
    ['v2.13', '2026-11-22', undefined],
    ['v3.4', '2026-11-22', undefined],
    ['v99.0', '2026-11-22', undefined],
    ['v25', '2026-11-22', undefined],
    ['25.0', '2026-11-22', undefined],
    ['V25.0', '2026-11-22', undefined],
    ['v25.0 ', '2026-11-22', undefined],
    ['v025.0', '2026-11-22', undefined],
    ['', '2026-11-22', undefined],
  ] as const)('to %j on %s: %s', (requested, day, served) => {
    expect(servedVersion(requested, day)).toBe(served)
  })
})

describe('graph.facebook.com answers a call', () => {
  test.each([
    [undefined, '2019-10-15', 'v3.3'],
    ['v5.0', '2019-10-28', undefined],
    ['v5.0', '2019-10-29', 'v5.0'],
    ['v3.3', '2021-08-03', 'v4.0'],
    ['v1.0', '2019-10-15', 'v3.3'],
    [undefined, '2026-11-22', 'v21.0'],
  ] as const)('to %j on %s: %s', (requested, day, served) => {
    expect(livingVersion(requested, day)).toBe(served)
  })
})
