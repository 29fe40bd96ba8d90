import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageText } from './page-text.ts'

test.for([
  ['lines stand apart', '<h1>Two</h1><p>words</p>', 'Two | words'],
  ['buttons do', '<div><button>Authorize</button><button>Cancel</button></div>', 'Authorize | Cancel'],
  ['a break does', '<span><strong>jay</strong><br><span>Jay P</span></span>', 'jay | Jay P'],
  ['elements side by side do', '<p><b>J</b><span>jayposiris</span></p>', 'J jayposiris'],
  ['words around an element stay with it', '<p>go to <b>here</b>, and (<i>there</i>).</p>', 'go to here, and (there).'],
  [
    'a picture of a letter is not said',
    '<p><span aria-hidden="true">J</span><span>jayposiris</span></p>',
    'jayposiris',
  ],
  ['nor a script, a comment, or blanks', '<script>x</script><!-- y --><p> a\n  b </p><p></p>', 'a b'],
  ['signs are read', '<p>a &amp; b</p>', 'a & b'],
] as const)('%s', ([, html, text]) => {
  expect(pageText(parse(html, { comment: true }))).toBe(text)
})
