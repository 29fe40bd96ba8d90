import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of the npm packages that files belong to, each with its text: who passes on a bundle passes these on too.
 *
 * @param files Paths, of which those outside `node_modules` are left out.
 * @throws Error naming a package that says neither its licence nor its author.
 */
export function licenceTexts(files: readonly string[]): string {
  const folders = files.map((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0])
  const unique = [...new Set(folders)].filter((folder) => folder !== undefined).sort()
  return unique.map(licenceText).join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceText(folder: string): string {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const [, source] = /github\.com\/([\w.-]+\/[\w-]+)/.exec(repository?.url ?? '') ?? []
  const holder = (typeof author === 'string' ? author : author?.name) ?? (source && `the authors of ${source}`)
  if (file === undefined && holder === undefined)
    throw new Error(`${name} has neither a licence file nor an author nor a repository.`)
  const text = file === undefined ? `Copyright ${holder}` : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly author?: string | { readonly name: string }
  readonly repository?: { readonly url?: string }
}
