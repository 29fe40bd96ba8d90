import { type Refusal, refusals, remedies, vagueCodes } from '@darkroom/contract'
import { constant, file } from './print.ts'

type Row = readonly [meaning: string, ...signs: readonly unknown[]]

/** What refusals mean, as the client has it: rows begin with a meaning, and their order is the contract's where it decides. */
export function printMeanings(): string {
  const helpedBy = (remedy: string): string[] =>
    Object.entries(remedies).flatMap(([meaning, helps]) => (helps === remedy ? [meaning] : []))
  const passing = refusals.flatMap(({ subcode, again }) => (again && subcode !== undefined ? [subcode] : []))
  return file(
    "import type { RefusalMeaning } from '@darkroom/contract'\n",
    '/** A meaning, and by what it is told. */',
    'type Rows<Sign> = readonly (readonly [RefusalMeaning, ...(readonly Sign[])])[]\n',
    constant(
      'Meanings that the person mends by authorizing again.',
      'authorize',
      helpedBy('authorize'),
      'readonly string[]',
    ),
    constant('Meanings that pass by themselves.', 'again', helpedBy('again'), 'readonly string[]'),
    constant('Subcodes that pass by themselves, whatever they mean.', 'passing', passing, 'readonly unknown[]'),
    constant(
      'By subcode.',
      'bySubcode',
      gathered(({ subcode }) => subcode),
      'Rows<number>',
    ),
    constant(
      'By a part of the sentence in small letters, under the code before it; under any of {@link vagueCodes} where that is 0.',
      'bySentence',
      sentences(),
      'Rows<number | string>',
    ),
    constant(
      'By code, or by a range of codes.',
      'byCode',
      gathered(({ code, through, subcode, sentence }) =>
        subcode !== undefined || sentence !== undefined ? undefined : through === undefined ? code : [code, through],
      ),
      'Rows<number | readonly [from: number, through: number]>',
    ),
    constant(
      'Codes whose sentences say more. The others are not looked at: they may be in any language.',
      'vagueCodes',
      vagueCodes,
      'readonly unknown[]',
    ),
  )
}

/** A row for each meaning, with all that tells it. */
function gathered(signOf: (refusal: Refusal) => unknown): Row[] {
  const rows = new Map<string, unknown[]>()
  for (const refusal of refusals) {
    const sign = signOf(refusal)
    if (sign !== undefined) rows.set(refusal.meaning, [...(rows.get(refusal.meaning) ?? []), sign])
  }
  return [...rows].map(([meaning, signs]) => [meaning, ...signs])
}

/** Of two sentences that fit the first counts, so that only neighbours share a row. */
function sentences(): Row[] {
  const rows: [string, number, ...string[]][] = []
  for (const { meaning, code = 0, sentence } of refusals) {
    if (sentence === undefined) continue
    const last = rows.at(-1)
    if (last?.[0] === meaning && last[1] === code) last.push(sentence)
    else rows.push([meaning, code, sentence])
  }
  return rows
}
