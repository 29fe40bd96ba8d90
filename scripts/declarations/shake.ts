import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { keptText } from './prune.ts'

type Statement = ReturnType<typeof parseSync>['program']['body'][number]

interface Source {
  readonly text: string
  readonly body: readonly Statement[]
}

/**
 * What some names of a package's declarations need, in one file: the rest of a large package costs an editor time in each program
 * that imports a little of it.
 *
 * @param entry The package's `index.d.ts`.
 * @throws Error where two files have different things of one name.
 */
export function shakeDeclarations(entry: string, names: readonly string[]): string {
  const sources = new Map<string, Source>()
  /** By name: where it is declared, and its text. */
  const kept = new Map<string, { readonly file: string; readonly text: string }>()

  const sourceOf = (file: string): Source => {
    const known = sources.get(file)
    if (known) return known
    const text = readFileSync(file, 'utf8')
    const source = { text, body: parseSync(file, text, { lang: 'dts' }).program.body }
    sources.set(file, source)
    return source
  }

  /** The file that declares a name, and its name there. */
  const find = (file: string, name: string): [file: string, name: string] | undefined => {
    const { body } = sourceOf(file)
    if (body.some((statement) => declaredBy(statement) === name)) return [file, name]
    for (const statement of body) {
      if (statement.type === 'ImportDeclaration' || (statement.type === 'ExportNamedDeclaration' && statement.source)) {
        const found = namesIn(statement).find(([here]) => here === name)
        if (found && statement.source) return find(placeOf(file, statement.source.value), found[1])
      }
    }
    for (const statement of body) {
      const found = statement.type === 'ExportAllDeclaration' && find(placeOf(file, statement.source.value), name)
      if (found) return found
    }
    return undefined
  }

  const keep = (from: string, asked: string): void => {
    const [file, name] = find(from, asked) ?? []
    if (file === undefined || name === undefined) return
    const known = kept.get(name)
    if (known?.file === file) return
    if (known || name !== asked) throw new Error(`${asked} of ${from} is another ${name} than that of ${known?.file}.`)
    const { text, body } = sourceOf(file)
    const statement = body.find((each) => declaredBy(each) === name)
    const declaration = statement?.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (!declaration) return
    const own = keptText(text, declaration)
    kept.set(name, { file, text: own })
    for (const [word] of own.matchAll(/\b[A-Za-z]\w*\b/g)) if (word !== name) keep(file, word)
  }

  for (const name of names) keep(entry, name)
  return `${[...kept.values()].map(({ text }) => `export ${text}`).join('\n')}\n`
}

/** Declarations import each other by the names of their sources. */
function placeOf(file: string, source: string): string {
  return join(dirname(file), source.replace(/\.ts$/, '.d.ts'))
}

function declaredBy(statement: Statement): string | undefined {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declaration?.type === 'VariableDeclaration') {
    const id = declaration.declarations[0]?.id
    return id?.type === 'Identifier' ? id.name : undefined
  }
  const isType = declaration?.type === 'TSInterfaceDeclaration' || declaration?.type === 'TSTypeAliasDeclaration'
  return isType ? declaration.id.name : undefined
}

/** What an import or an export from elsewhere calls things here, and what they are called there. */
function namesIn(statement: Statement): [here: string, there: string][] {
  if (statement.type !== 'ImportDeclaration' && statement.type !== 'ExportNamedDeclaration') return []
  return statement.specifiers.flatMap((each): [string, string][] => {
    if (each.type === 'ImportSpecifier') return [[each.local.name, nameOf(each.imported)]]
    return each.type === 'ExportSpecifier' ? [[nameOf(each.exported), nameOf(each.local)]] : []
  })
}

function nameOf(name: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return name.name ?? String(name.value)
}
