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
