import { basicDisplayVersionedOn, versions } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { basicDisplay } from '../basic-display/rules.ts'
import { facebook } from '../facebook/rules.ts'
import { versionEnds } from '../from-contract/facts.ts'
import { instagram } from '../instagram/rules.ts'
import { versionWarning } from './version-ends.ts'

describe('the ends of versions', () => {
  test('are those of the contract', () => {
    const ends = versions.flatMap(({ name, until }) => (until === undefined ? [] : [[name, until]]))
    expect(ends.slice(-versionEnds.length)).toEqual(versionEnds.map((end, index) => [`v${18 + index}.0`, end]))
  })

  test('are told of ninety days before, and ever after', () => {
    const at = (date: string): string | undefined => versionWarning('v25.0', Date.parse(date))
    expect(at('2028-04-29')).toBeUndefined()
    expect(at('2028-05-01')).toContain('ends on 2028-07-29')
    expect(at('2028-07-29')).toContain('ended by 2028-07-29')
    expect(versionWarning('v99.0', Date.parse('2100-01-01'))).toBeUndefined()
  })
})

describe('the version a login asks for', () => {
  test.each([instagram, facebook])('is a released one: $version of $login', ({ version }) => {
    expect(versions.map(({ name }) => name)).toContain(version)
  })

  test('of Basic Display is the first it had, which answers on every day since', () => {
    const first = versions.find(({ since }) => since >= basicDisplayVersionedOn)
    expect(basicDisplay.version).toBe(first?.name)
  })
})

test('versions that ended before the first known are told of too', () => {
  expect(versionWarning('v12.0', Date.UTC(2026, 10, 1))).toBe('v12.0 ended by 2026-01-26: set a newer one')
})
