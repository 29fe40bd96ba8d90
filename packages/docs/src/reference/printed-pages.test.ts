import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorOf, nodes, operations, resourceErrors } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { sectionsOf } from '../search-sections.ts'
import { consoleCalls } from './console-api.ts'
import { errorPages } from './errors.ts'
import { glossaryPage } from './glossary.ts'
import { text } from './markdown.ts'
import { nodePages } from './nodes.ts'
import { operationPages } from './operations.ts'
import { packagePages } from './packages.ts'
import { topicPages } from './topics.ts'

const pages = {
  nodes: nodePages(),
  operations: operationPages(),
  errors: errorPages(),
  topics: topicPages(),
}
const all = Object.values(pages).flat()

test('every kind of object has a page with every field', () => {
  for (const [name, node] of Object.entries(nodes)) {
    const page = pages.nodes.find(({ title }) => title === name)
    for (const field of Object.keys(node.fields))
      expect(page?.text, `${name}.${field}`).toContain(`</span>\`${field}\` |`)
  }
})

test('every operation is described once', () => {
  const told = pages.operations.map(({ text }) => text).join('\n')
  for (const name of Object.keys(operations)) expect(told.split(` {#${anchorOf(name)}}\n`), name).toHaveLength(2)
})

test('every refusal of an operation is described, with what to do where that is known', () => {
  const told = pages.errors.find(({ name }) => name === 'operations')?.text ?? ''
  for (const name of Object.keys(resourceErrors)) expect(told, name).toContain(`{#${anchorOf(name)}}`)
  expect(told.match(/\*\*What to do:\*\*/g)?.length).toBeGreaterThan(100)
})

test('every mark of evidence leads to an entry of its page', () => {
  for (const { name, text } of all) {
    const targets = [...text.matchAll(/\]\(#(evidence-\d+)\)/g)].map(([, target = '']) => target)
    for (const target of new Set(targets)) expect(text, name).toContain(`<span id="${target}">`)
  }
})

test('a link from one page to a part of another leads to a part that is there', () => {
  const anchors = new Set(
    Object.entries(pages).flatMap(([group, of]) =>
      of.flatMap(({ name, text }) => {
        const path = `/reference/${group === 'topics' ? '' : `${group}/`}${name === 'index' ? '' : name}`
        return [...text.matchAll(/\{#([\w-]+)\}|<span id="([\w-]+)">/g)].map(
          ([, own, span]) => `${path}#${own ?? span}`,
        )
      }),
    ),
  )
  const links = all.flatMap(({ text }) =>
    [...text.matchAll(/\]\((\/reference\/[^)]+#[^)]+)\)/g)].map(([, to = '']) => to),
  )
  expect(links.length).toBeGreaterThan(100)
  expect([...new Set(links)].filter((to) => !anchors.has(to))).toEqual([])
})

test('text of the contract is never taken for markup', () => {
  expect(text('a <b> {{ x }} | _y_ [z] `<code>`')).toBe('a &lt;b> &#123;&#123; x }} \\| \\_y\\_ \\[z\\] `<code>`')
})

test('the console’s API is told whole', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../platform/src/console/api/site.ts'), 'utf8')
  const paths = [...source.matchAll(/^ {2}'(\/[^']*)': \w+Resource/gm)].map(([, path = '']) => path)
  const told = new Set(consoleCalls().map(({ path }) => path.replaceAll(/\{[^}]+\}/g, ':')))
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths.filter((path) => path !== '/')) expect(told).toContain(path.replaceAll(/:\w+/g, ':'))
})

test('the packages’ pages have their exports with documentation and without bodies', () => {
  const client = packagePages().find(({ title }) => title === '@darkroom/client')
  expect(client?.text).toContain('### `createInstagram` {#darkroom-client-createInstagram}')
  expect(client?.text).toContain('Throws ')
  expect(client?.text).not.toContain('checkIncomingNames')
})

test('the glossary is that of CONTRIBUTING', () => {
  expect(glossaryPage().text).toContain('| **world** |')
})

test('search finds each part of a printed page, without its code', () => {
  const sections = sectionsOf(
    '# Page\n\nIntro.\n\n## `one` {#first}\n\n```ts\nhidden\n```\n\nWords [here](/x).\n\n### Two {#second}\n\nMore.\n',
  )
  expect(sections).toEqual([
    { anchor: '', titles: ['Page'], text: 'Intro.' },
    { anchor: 'first', titles: ['Page', 'one'], text: 'Words here .' },
    { anchor: 'second', titles: ['Page', 'one', 'Two'], text: 'More.' },
  ])
})
