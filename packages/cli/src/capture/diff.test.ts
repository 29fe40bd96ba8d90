import { describe, expect, test } from 'vitest'
import { diffRecordings, diffWithContract } from './diff.ts'
import { joinRecordings, type Recording, record } from './recording.ts'

const media = {
  id: '17895',
  caption: 'Moss',
  media_type: 'IMAGE',
  like_count: 3,
  timestamp: '2026-10-01T10:00:00+0000',
}
const fields = Object.keys(media).join(',')

function seen(body: object, status = 200, operation = 'GET graph.instagram.com/{id}/media'): Recording {
  const path = `/v25.0/17841400000000001/media?fields=${fields}`
  return record({ operation, path, status, headers: {}, body: JSON.stringify(body) })
}

const inWords = (recording: Recording): string[] | undefined =>
  diffWithContract(recording)?.map(({ kind, what }) => `${kind}: ${what}`)

describe('with the contract', () => {
  test('an answer as it is declared does not differ', () => {
    const paging = { cursors: { before: 'QVFI', after: 'QVFI' }, next: 'https://graph.instagram.com/' }
    expect(inWords(seen({ data: [media], paging }))).toEqual([])
    expect(inWords(seen({ data: [] }))).toEqual([])
  })

  test('a field that is new, one that is missing, one of another kind and a new value are told', () => {
    const { timestamp: _, ...less } = media
    const other = { ...less, mood: { word: 'calm' }, like_count: '3', media_type: 'HOLOGRAM' }
    expect(inWords(seen({ data: [other] }))?.toSorted()).toEqual([
      'kind changed: data[].like_count',
      'missing field: data[].timestamp',
      'new field: data[].mood',
      'new value: data[].media_type',
    ])
  })

  test('a field that an answer can be without is not missed', () => {
    const { caption: _, ...less } = media
    expect(inWords(seen({ data: [less] }))).toEqual([])
  })

  test('a refusal that is in no table is told, by status, code and subcode', () => {
    const refused = (status: number, code: number, subcode?: number): Recording =>
      seen({ error: { code, error_subcode: subcode, type: 'OAuthException', message: 'm' } }, status)
    expect(inWords(refused(400, 190))).toEqual([])
    expect(inWords(refused(418, 99_999, 7))).toEqual(['new refusal: 418, code 99999, subcode 7'])
  })

  test('an id may be of any kind of object', () => {
    const one = (body: object): Recording => ({ ...seen(body, 200, 'GET graph.instagram.com/{id}'), asked: [] })
    expect(inWords(one(media))).toEqual([])
    expect(inWords(one({ id: '1', text: 'nice', hidden: false }))).toEqual([])
    expect(inWords(one({ id: '1', aura: 'green' }))).toEqual(['new field: aura'])
  })

  test('an operation that the contract has not is not compared', () =>
    expect(diffWithContract(seen({}, 200, 'GET graph.instagram.com/{id}/{id}'))).toBeUndefined())
})

describe('with an earlier folder', () => {
  const before = seen({ data: [media] })

  test('the same does not differ', () => expect(diffRecordings(before, before)).toEqual([]))

  test('a list within a new field is told once', () => {
    const after = seen({ data: [{ ...media, tags: [{ name: 'a' }] }] })
    expect(diffRecordings(before, after).map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'new field: data[].tags',
    ])
    expect(diffRecordings(after, before).map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'missing field: data[].tags',
    ])
  })

  test('kinds, values, refusals, statuses and headers that are new are told', () => {
    const later = { ...seen({ data: [{ ...media, like_count: null, media_type: 'VIDEO' }] }), headers: ['retry-after'] }
    const refused = seen({ error: { code: 10 } }, 403)
    const drift = diffRecordings(before, joinRecordings(later, { ...refused, statuses: [202, 403] }))
    expect(drift.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'kind changed: data[].like_count',
      'new value: data[].media_type',
      'new refusal: 403, code 10',
      'new status: 202',
      'new header: retry-after',
    ])
  })

  test('fields are not missed where only refusals came', () =>
    expect(diffRecordings(before, seen({ error: { code: 10 } }, 403)).map(({ kind }) => kind)).toEqual(['new refusal']))
})
