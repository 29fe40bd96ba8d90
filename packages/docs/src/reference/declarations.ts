import ts from 'typescript-5.6'
import { code, text } from './markdown.ts'

/** An export of a module. */
export interface Declaration {
  readonly name: string
  /** Its doc comment, in Markdown. */
  readonly doc: string
  /** Where it is declared: two exports with the same are the same. */
  readonly source: string
  /** Its declaration without a body. */
  readonly text: string
}

/** Reads modules and says what they export. */
export function createDeclarations(files: readonly string[]): { of(file: string): Declaration[] } {
  const program = ts.createProgram([...files], {
    noLib: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    customConditions: ['darkroom-source'],
  })
  const checker = program.getTypeChecker()
  return {
    of: (file) => {
      const source = program.getSourceFile(file)
      const module = source && checker.getSymbolAtLocation(source)
      if (module === undefined) return []
      return checker
        .getExportsOfModule(module)
        .map((symbol) => read(symbol, checker))
        .filter((one) => one !== undefined)
        .toSorted((one, other) => one.name.localeCompare(other.name))
    },
  }
}

function read(exported: ts.Symbol, checker: ts.TypeChecker): Declaration | undefined {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const declarations = symbol.declarations ?? []
  const [first] = declarations
  if (first === undefined) return undefined
  const doc = docOf(symbol, checker)
  const source = `${first.getSourceFile().fileName}:${first.pos}`
  return { name: exported.name, doc, source, text: declarations.map(printed).join('\n') }
}

/** The declaration as it stands in the source, without its body and without the doc comment in front. */
function printed(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile()
  const from = declaration.getStart(file)
  if (ts.isFunctionDeclaration(declaration) && declaration.body !== undefined) {
    return file.text.slice(from, declaration.body.getStart(file)).trim()
  }
  if (ts.isVariableDeclaration(declaration)) {
    const end = declaration.type?.getEnd() ?? declaration.name.getEnd()
    return `export const ${file.text.slice(from, end)}`
  }
  if (ts.isClassDeclaration(declaration)) return classText(declaration, file)
  return declaration.getText(file)
}

function classText(declaration: ts.ClassDeclaration, file: ts.SourceFile): string {
  const [first] = declaration.members
  const head = file.text
    .slice(declaration.getStart(file), first === undefined ? declaration.getEnd() : first.pos)
    .trim()
  const members = declaration.members
    .filter((member) => !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private))
    .map((member) => {
      const body = 'body' in member ? (member.body as ts.Block | undefined) : undefined
      const value = ts.isPropertyDeclaration(member) ? member.initializer : undefined
      const end = body?.getStart(file) ?? (value === undefined ? member.getEnd() : value.pos - 2)
      return `  ${file.text.slice(member.getFullStart(), end).trim()}`
    })
  return [head, ...members, '}'].join('\n')
}

function docOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const tags = symbol
    .getJsDocTags(checker)
    .map(({ name, text: parts }) => tagText(name, ts.displayPartsToString(parts)))
  return [prose(said), ...tags]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function tagText(name: string, said: string): string {
  if (name === 'example') return `\`\`\`ts\n${said.trim()}\n\`\`\``
  if (name === 'param') {
    const [parameter = '', ...rest] = said.split(' ')
    return rest.length === 0 ? '' : `${code(parameter)}: ${prose(rest.join(' '))}`
  }
  if (name === 'throws') return `Throws ${prose(said)}`
  return name === 'returns' ? `Returns: ${prose(said)}` : ''
}

/** Prose of a doc comment, which may hold `{@link name}`. Its own paragraphs stay. */
function prose(said: string): string {
  return said
    .replaceAll(/\{@link ([^}]+)\}/g, '`$1`')
    .split('\n\n')
    .map(text)
    .join('\n\n')
}
