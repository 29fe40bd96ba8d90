import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../bench/arguments.ts'

const read = (...args: string[]) => readArguments(args, ['me', 'start'], ['ten-million'])

test('figures are kept only with --keep', () => {
  expect(read()).toEqual({ names: ['me', 'start'], keep: false })
  expect(read('--keep')).toEqual({ names: ['me', 'start'], keep: true })
  expect(read('ten-million')).toEqual({ names: ['ten-million'], keep: false })
})

test('a part of the figures is not kept in place of all', () => {
  expect(() => read('me', '--keep')).toThrow('leave out the names')
})

test.for(['mee', '--kept'])('%s is no benchmark', (name) => {
  expect(() => read(name)).toThrow(`There is no benchmark ${name}. There are me, start, ten-million`)
})

test('what the benchmarks import from the packages is there', () => {
  const root = join(import.meta.dirname, '..')
  const imports = globSync('bench/{*,measure/*,servers/*}.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/from '(\.[^']+\/dist\/[^']+)'/g)].map(([, to = '']) =>
      join(root, dirname(path), to),
    ),
  )
  expect(imports.length).toBeGreaterThan(5)
  expect(imports.filter((file) => !existsSync(file))).toEqual([])
})
