import type { Child } from 'hono/jsx'

/** What came and what was expected, one below the other, with what differs marked where most of it is alike. */
export function Difference(props: {
  readonly received: string | undefined
  readonly expected: string | undefined
}): Child {
  const { received, expected } = props
  if (received === undefined && expected === undefined) return null
  const parts = received === undefined || expected === undefined ? undefined : differing(received, expected)
  return (
    <dl class="diff">
      <div>
        <dt>Received</dt>
        <dd>{parts === undefined ? (received ?? 'nothing') : <Marked parts={parts.received} />}</dd>
      </div>
      <div>
        <dt>Expected</dt>
        <dd>{parts === undefined ? (expected ?? 'nothing') : <Marked parts={parts.expected} isWanted />}</dd>
      </div>
    </dl>
  )
}

type Parts = readonly [before: string, differs: string, after: string]

function Marked({ parts, isWanted = false }: { readonly parts: Parts; readonly isWanted?: boolean }): Child {
  const [before, differs, after] = parts
  return (
    <>
      {before}
      <mark {...(isWanted ? { class: 'want' } : {})}>{differs === '' ? '\u00a0' : differs}</mark>
      {after}
    </>
  )
}

/** Where two texts differ; undefined: they have little in common, or nothing differs. */
export function differing(
  received: string,
  expected: string,
): { readonly received: Parts; readonly expected: Parts } | undefined {
  const shorter = Math.min(received.length, expected.length)
  let start = 0
  while (start < shorter && received[start] === expected[start]) start++
  let end = 0
  while (end < shorter - start && received.at(-1 - end) === expected.at(-1 - end)) end++
  const alike = start + end
  if (received === expected || alike < Math.max(received.length, expected.length) * 0.6) return undefined
  const cut = (text: string): Parts => [
    text.slice(0, start),
    text.slice(start, text.length - end),
    text.slice(text.length - end),
  ]
  return { received: cut(received), expected: cut(expected) }
}
