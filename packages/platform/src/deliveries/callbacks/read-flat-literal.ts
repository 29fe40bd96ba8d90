const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' }

const blank = /\s*/y
const opening = /\{/y
const closing = /\}$/y
const comma = /,/y
const key = /([A-Za-z_$][\w$]*)|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/y
const colon = /:/y
const value = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?)/y

/**
 * Reads a JavaScript object literal whose values are strings, numbers, `true`, `false` or `null`: `{ url: '…', code: '…' }`.
 * The text is never executed.
 *
 * @returns undefined for anything else.
 */
export function readFlatLiteral(written: string): Map<string, unknown> | undefined {
  const text = written.trimEnd().replace(/;$/, '').trimEnd()
  const entries = new Map<string, unknown>()
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    blank.lastIndex = at
    blank.exec(text)
    pattern.lastIndex = blank.lastIndex
    const match = pattern.exec(text) ?? undefined
    if (match !== undefined) at = pattern.lastIndex
    return match
  }

  if (take(opening) === undefined) return undefined
  while (take(closing) === undefined) {
    const name = take(key)
    if (name === undefined || take(colon) === undefined) return undefined
    const found = take(value)
    if (found === undefined) return undefined
    const [, single, double, word] = found
    entries.set(
      name[1] ?? unescaped(name[2] ?? name[3] ?? ''),
      word === undefined ? unescaped(single ?? double ?? '') : (JSON.parse(word) as unknown),
    )
    if (take(comma) === undefined) return take(closing) === undefined ? undefined : entries
  }
  return entries
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/gs, (_, unicode, hex, other: string) =>
    other === undefined ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16)) : (escapes[other] ?? other),
  )
}
