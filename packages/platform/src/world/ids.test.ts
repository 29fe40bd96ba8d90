import { property, assert as propertyHolds, string } from 'fast-check'
import { expect, test } from 'vitest'
import { createIds, type Ids } from './ids.ts'
import { seededRandom } from './random.ts'

/** Checks a rule on ids of many seeds. */
function always(rule: (ids: Ids) => void): void {
  propertyHolds(property(string(), (seed) => rule(createIds(seededRandom(seed)))))
}

test('an account id has 17 digits from 17841, is odd and beyond 2^53', () => {
  always((ids) => {
    const id = ids.account()
    expect(id).toMatch(/^17841\d{11}[13579]$/)
    expect(BigInt(id) > 2n ** 53n && String(Number(id)) !== id).toBe(true)
  })
})

test('an app-scoped id has 17 digits, and no double holds it', () => {
  always((ids) => {
    const id = ids.appScoped()
    expect(id).toMatch(/^2[4-8]\d{14}[13579]$/)
    expect(BigInt(id) > 2n ** 54n && String(Number(id)) !== id).toBe(true)
  })
})

test('ids of apps, people and media have their digits and no leading zero', () => {
  always((ids) => {
    expect(ids.metaApp()).toMatch(/^[1-9]\d{14}$/)
    expect(ids.instagramApp()).toMatch(/^[1-9]\d{14}$/)
    expect(ids.person()).toMatch(/^10\d{14}$/)
    expect(ids.media()).toMatch(/^179\d{14}$/)
    expect(ids.page()).toMatch(/^10\d{13}$/)
  })
})

test('secrets, codes and tokens begin and look as Instagram wrote them', () => {
  always((ids) => {
    expect(ids.secret()).toMatch(/^[0-9a-f]{32}$/)
    expect(ids.authorizationCode()).toMatch(/^AQ[\w-]{160,}$/)
    expect(ids.accessToken('basic-display', 'shortLived')).toMatch(/^IGQV[\w-]{140,}$/)
    expect(ids.accessToken('instagram', 'longLived')).toMatch(/^IGAA[\w-]{140,}$/)
    expect(ids.accessToken('facebook', 'page')).toMatch(/^EAA[\w-]{140,}$/)
    // 256 bits, so that nobody finds one by trying.
    expect(ids.opaque()).toMatch(/^[\w-]{43}$/)
  })
})
