import { existsSync } from 'node:fs'
import { certainty, graphErrors, legacyErrors, oauthErrors, type PlatformError } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import type { Platform } from './platform.ts'
import { type ErrorRow, graphRows, legacyRows, oauthRows, windowOptions } from './testing/rows/error-rows.ts'
import { tutorialPlatform, windowUrl } from './testing/tutorial.ts'

/** Checks what both families have in common, and returns the body. */
async function answerOf(
  row: ErrorRow,
  error: PlatformError,
  platform: Platform,
): Promise<{ text: string; headers: Headers }> {
  const answer = await row.request(platform)
  expect(answer.status).toBe(row.status)
  const [explanation] = platform.explanations()
  expect(answer.headers.get('darkroom-explanation')).toBe(
    `http://localhost:4000/console/explanations/${explanation?.id}`,
  )
  const { earlier } = error
  const evidence = earlier !== undefined && platform.clock.day() < earlier.until ? earlier.evidence : error.evidence
  expect(explanation).toMatchObject({ status: row.status, when: error.when, evidence })
  expect(ruleExists(explanation?.rule ?? ''), `a file for the rule ${explanation?.rule}`).toBe(true)
  expect(explanation?.fix).toMatch(/^\S.{10,}\.$/s)
  return { text: await answer.text(), headers: answer.headers }
}

function ruleExists(rule: string): boolean {
  return ['.ts', '.tsx'].some((ending) => existsSync(new URL(`./${rule}${ending}`, import.meta.url)))
}

/** Where the evidence is an assumption, a test holds Darkroom to its choice and says nothing of Instagram. */
function title(name: string, error: PlatformError, message: string): string {
  return `${certainty(error.evidence) === 'assumed' ? 'assumed: ' : ''}${name} answers ${message}`
}

function oauthBody(row: ErrorRow, bytes = row.bytes): string {
  return `{"error_type": "${row.type}", "code": ${row.code}, "error_message": "${bytes}"}`
}

function graphBody(row: ErrorRow, trace: string | null, bytes = row.bytes): string {
  const subcode = row.subcode === undefined ? '' : `,"error_subcode":${row.subcode}`
  return `{"error":{"message":"${bytes}","type":"${row.type}","code":${row.code}${subcode},"fbtrace_id":"${trace}"}}`
}

function entries<Name extends string, Value>(record: Readonly<Record<Name, Value>>): [Name, Value][] {
  return Object.entries(record) as [Name, Value][]
}

test('every error of the contract has a request that brings it about', () => {
  expect(Object.keys(oauthRows).sort()).toEqual(Object.keys(oauthErrors).sort())
  expect(Object.keys(legacyRows).sort()).toEqual(Object.keys(legacyErrors).sort())
  expect(Object.keys(graphRows).sort()).toEqual(Object.keys(graphErrors).sort())
})

describe('api.instagram.com and the window', () => {
  for (const [name, row] of entries(oauthRows)) {
    const error: PlatformError = oauthErrors[name]
    test(title(name, error, row.bytes), async () => {
      await using platform = tutorialPlatform(row.options)
      const { text, headers } = await answerOf(row, error, platform)
      if (row.onPage === true) expect(text).toContain(row.bytes)
      else expect(text).toBe(oauthBody(row))
      expect(headers.get('content-type')).toMatch(row.onPage ? /^text\/html/ : /^application\/json; charset=utf-8$/)
    })

    if (error.documented !== undefined) {
      test(`${name} answers the documented sentence in the documented dialect`, async () => {
        await using platform = tutorialPlatform({ ...row.options, dialect: 'documented' })
        const { text } = await answerOf(row, error, platform)
        expect(text).toBe(oauthBody(row, 'Matching code was not found or was already used'))
      })
    }
  }
})

describe('graph.instagram.com', () => {
  for (const [name, row] of entries(graphRows)) {
    const error: PlatformError = graphErrors[name]
    test(title(name, error, row.bytes), async () => {
      await using platform = tutorialPlatform(row.options)
      const { text, headers } = await answerOf(row, error, platform)
      expect(text).toBe(graphBody(row, headers.get('x-fb-request-id')))
      const word = row.code === 190 ? 'invalid_token' : 'invalid_request'
      const message = (JSON.parse(text) as { error: { message: string } }).error.message.replaceAll('"', "'")
      expect(headers.get('www-authenticate')).toBe(`OAuth "Facebook Platform" "${word}" "${message}"`)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('etag')).toBeNull()
    })

    const { earlier } = error
    if (earlier !== undefined) {
      test(`${name} answers the earlier sentence before ${earlier.until}`, async () => {
        await using platform = tutorialPlatform({ asOf: new Date(Date.parse(earlier.until) - 1) })
        const { text, headers } = await answerOf(row, error, platform)
        expect(text).toBe(graphBody(row, headers.get('x-fb-request-id'), earlier.message))
      })
    }
  }
})

describe('the API before Basic Display', () => {
  for (const [name, row] of entries(legacyRows)) {
    test(title(name, legacyErrors[name], row.bytes), async () => {
      await using platform = tutorialPlatform(row.options)
      const { text, headers } = await answerOf(row, legacyErrors[name], platform)
      expect(text).toBe(`{"meta": {"code": ${row.code}, "error_type": "${row.type}", "error_message": "${row.bytes}"}}`)
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    })
  }
})

describe('assumed: since 2024 the window prints its refusals as a page', () => {
  for (const [name, row] of entries(oauthRows).filter(([, { options }]) => options === windowOptions)) {
    test(name, async () => {
      await using platform = tutorialPlatform()
      const { text, headers } = await answerOf(row, oauthErrors[name], platform)
      const sentence = row.bytes.replaceAll('\\"', '&quot;').replaceAll("'", '&#39;')
      const recorded = name === 'invalidPlatformApp' || name === 'invalidRedirectUri'
      const inWords = recorded ? `Request parameters are invalid: ${sentence}` : `>${sentence}<`
      expect(text).toContain(inWords)
      expect(headers.get('content-type')).toMatch(/^text\/html\b/)
      expect(headers.get('location')).toBeNull()
    })
  }
})

test('a world of its own day before 2024 prints the refusal of a browser as JSON on a page', async () => {
  await using platform = tutorialPlatform(windowOptions)
  const request = new Request(windowUrl({ scope: '' }), { headers: { accept: 'text/html,*/*' } })
  const answer = await platform.fetch(request)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html\b/)
  expect(await answer.text()).toContain('{&quot;error_type&quot;: &quot;OAuthException&quot;, &quot;code&quot;: 400')
})
