import { expect, test } from 'vitest'
import { checkEmail } from './email.ts'

test.each(['dana@darkroom.test', "o'hara+x@a-b.example", 'dev@localhost'])('%s is an address', (email) => {
  expect(checkEmail(` ${email} `)).toEqual({ value: email })
})

test.each(['', 'dana', 'dana@', '@a.test', 'a b@c.test', 'a@b..c', '<a@b.test>', `${'a'.repeat(250)}@b.test`])(
  '%s is none',
  (email) => expect(checkEmail(email)).toHaveProperty('problem'),
)
