import { parseAst } from 'rolldown/parseAst'

/** A text or a number in a program: where it stands, and whether the whole of it is there. */
export interface Literal {
  readonly value: string | number
  /** A piece of a template is no value of its own. */
  readonly whole: boolean
  readonly start: number
  readonly end: number
}

interface Syntax {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** The texts and numbers of a program, those of types, imports and regular expressions aside. A product of numbers is one number. */
export function literalsOf(text: string, language: 'ts' | 'tsx'): readonly Literal[] {
  return visit(parseAst(text, { lang: language }))
}

function visit(value: unknown): readonly Literal[] {
  if (Array.isArray(value)) return value.flatMap(visit)
  if (!isSyntax(value)) return []
  const { type, start, end } = value
  if (type === 'TSAsExpression' || type === 'TSSatisfiesExpression' || type === 'TSNonNullExpression')
    return visit(value['expression'])
  if (type.startsWith('TS') || type === 'ImportDeclaration' || type === 'JSXText') return []
  const number = productOf(value)
  if (number !== undefined) return [{ value: number, whole: true, start, end }]
  if (type === 'Literal')
    return typeof value['value'] === 'string' ? [{ value: value['value'], whole: true, start, end }] : []
  if (type === 'TemplateLiteral') return templateOf(value)
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [] : visit(inner)))
}

/** A template's text, with a mark where a value is put in, and what stands in those values. */
function templateOf(template: Syntax): readonly Literal[] {
  const pieces = template['quasis'] as readonly { readonly value: { readonly raw: string } }[]
  const value = pieces.map(({ value: { raw } }) => raw).join('*')
  return [{ value, whole: false, start: template.start, end: template.end }, ...visit(template['expressions'])]
}

function productOf(node: unknown): number | undefined {
  if (!isSyntax(node)) return undefined
  if (node.type === 'Literal') return typeof node['value'] === 'number' ? node['value'] : undefined
  if (node.type !== 'BinaryExpression' || node['operator'] !== '*') return undefined
  const [left, right] = [productOf(node['left']), productOf(node['right'])]
  return left === undefined || right === undefined ? undefined : left * right
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
