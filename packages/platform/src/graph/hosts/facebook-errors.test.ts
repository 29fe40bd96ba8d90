import { existsSync } from 'node:fs'
import { certainty, type FacebookErrorName, facebookErrors, type PlatformError } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { facebookPlatform } from '../../testing/facebook.ts'
import { facebookRows } from '../../testing/rows/facebook-error-rows.ts'

test('every error of graph.facebook.com has a request that brings it about', () => {
  expect(Object.keys(facebookRows).sort()).toEqual(Object.keys(facebookErrors).sort())
})

for (const name of Object.keys(facebookRows) as FacebookErrorName[]) {
  const row = facebookRows[name]
  const error: PlatformError = facebookErrors[name]
  const assumed = certainty(error.evidence) === 'assumed' ? 'assumed: ' : ''

  test(`${assumed}${name} answers ${row.bytes.slice(0, 120)}`, async () => {
    await using platform = facebookPlatform(row.options)
    const answer = await row.request(platform)
    const text = await answer.text()
    const trace = answer.headers.get('x-fb-request-id')
    const subcode = row.subcode === undefined ? '' : `,"error_subcode":${row.subcode}`
    expect(text).toBe(
      `{"error":{"message":"${row.bytes}","type":"${row.type}","code":${row.code}${subcode},"fbtrace_id":"${trace}"}}`,
    )
    expect(answer.status).toBe(row.status)
    const [explanation] = platform.explanations()
    expect(answer.headers.get('darkroom-explanation')).toBe(
      `http://localhost:4000/console/explanations/${explanation?.id}`,
    )
    expect(explanation).toMatchObject({ status: row.status, when: error.when, evidence: error.evidence })
    const file = new URL(`../../${explanation?.rule}.ts`, import.meta.url)
    expect(existsSync(file), `a file for the rule ${explanation?.rule}`).toBe(true)
    expect(explanation?.fix).toMatch(/^\S.{10,}\.$/s)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('etag')).toBeNull()
  })
}

test.each<[FacebookErrorName, string]>([
  ['tokenExpired', 'invalid_token'],
  ['noActiveToken', 'invalid_request'],
  ['objectNotFound', 'invalid_request'],
  ['codeUsed', 'invalid_code'],
])('%s is challenged with the word that was recorded, %s', async (name, word) => {
  await using platform = facebookPlatform()
  const answer = await facebookRows[name].request(platform)
  expect(answer.headers.get('www-authenticate')).toMatch(new RegExp(`^OAuth "Facebook Platform" "${word}" ".+"$`))
})

test('a token that does not parse is told neither version nor usage', async () => {
  await using platform = facebookPlatform()
  const { headers } = await facebookRows.tokenUnreadable.request(platform)
  expect(headers.get('facebook-api-version')).toBeNull()
  expect(headers.get('x-app-usage')).toBeNull()
  expect((await facebookRows.noActiveToken.request(platform)).headers.get('facebook-api-version')).toBe('v22.0')
})
