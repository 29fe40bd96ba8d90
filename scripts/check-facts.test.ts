import { expect, test } from 'vitest'
import { factsIn } from './facts/find-facts.ts'
import { problemsOf } from './facts/judge.ts'
import { untypedFacts } from './facts/untyped.ts'

const graphFile = 'packages/platform/src/graph/planted.ts'
const otherFile = 'packages/platform/src/tokens/planted.ts'

test.each([
  ["export const host = 'graph.facebook.com'", 'graph.facebook.com'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a program that has a template.
  ['export const url = (id: string) => `https://www.instagram.com/p/${id}/`', 'https://www.instagram.com/p/*/'],
  ["export const scope = 'instagram_business_basic'", 'instagram_business_basic'],
  ["export const asked = 'user_profile,user_media'", 'user_profile,user_media'],
  ["export const end = '2024-12-04'", '2024-12-04'],
  ['export const lifetime = 60 * 24 * 3600 * 1000', 5_184_000_000],
  ['export const lifetime = 5_184_000', 5_184_000],
  ['export const subcode = 2207027', 2_207_027],
])('%s is a fact that is written again', (text, value) => {
  expect(factsIn({ path: otherFile, text }).map((fact) => fact.value)).toEqual([value])
})

test.each([
  "// On graph.facebook.com '2024-12-04'\nexport {}",
  "export const fix = 'Ask for instagram_basic at the window.'",
  "import type { Host } from './graph.facebook.com'\nexport type H = Host",
  "export type Host = 'graph.facebook.com'",
  "export const field = 'instagram_business_account'",
  'export const host = /graph.facebook.com/',
  'export const hour = 3600 * 1000',
  'export const listed = 25',
])('%s is none', (text) => {
  expect(factsIn({ path: otherFile, text })).toEqual([])
})

test('the size of a page is a fact where the Graph API is answered', () => {
  const text = 'export const usual = 25'
  expect(factsIn({ path: graphFile, text })).toMatchObject([{ value: 25, line: 1 }])
})

test('a fact is let pass where the compiler holds it against the contract, and nowhere else', () => {
  const text = [
    "import type { HostName, limits, ScopeName } from '@darkroom/contract'",
    "export const typed: HostName = 'graph.facebook.com'",
    "export const planted = 'graph.facebook.com'",
    "export const most: (typeof limits)['batch']['value'] = 50",
    'export const size = 50',
    "export const mayRead = (scopes: readonly ScopeName[]) => scopes.includes('instagram_basic')",
    "export const has = (scopes: readonly string[]) => scopes.includes('instagram_basic')",
  ].join('\n')
  expect(untypedFacts([{ path: graphFile, text }]).map(({ line }) => line)).toEqual([3, 5, 7])
})

test('what is allowed is let pass, and told when it is allowed for nothing', () => {
  const facts = factsIn({ path: graphFile, text: 'export const pixels = 50' })
  expect(problemsOf(facts, [])).toEqual([expect.stringContaining(`${graphFile}:1 writes 50 again`)])
  expect(problemsOf(facts, [{ path: graphFile, facts: [50], why: 'Pixels.' }])).toEqual([])
  expect(problemsOf([], [{ path: graphFile, facts: [50], why: 'Pixels.' }])).toEqual([
    expect.stringContaining('remove it there'),
  ])
  expect(problemsOf([], [{ path: graphFile, why: 'All of it.' }])).toHaveLength(1)
})
