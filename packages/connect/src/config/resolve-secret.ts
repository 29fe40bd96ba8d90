import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Secret } from '../vault/secret.ts'

/** Why a secret cannot be used. */
export interface SecretProblem {
  readonly what: string
  readonly fix: string
}

/** Names whose values bundlers put into web pages. */
const published = /^(NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|PUBLIC)_/

/** What keeps a secret where. Handed in for tests. */
export interface SecretSources {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder of the configuration, from which relative paths lead. */
  readonly folder: string
}

/** Finds the secret that a reference names: `env:NAME` or `file:PATH`. What is neither is a secret in the file itself, and is not quoted. */
export function resolveSecret(reference: string, sources: SecretSources): Secret | SecretProblem {
  const [, kind, name = ''] = /^(env|file):(.+)$/s.exec(reference) ?? []
  if (kind === undefined)
    return {
      what: 'is written in the configuration itself.',
      fix: 'Put it into an environment variable (env:NAME) or a file (file:PATH), and change it where it was issued: others may have seen it.',
    }
  return kind === 'env' ? ofEnvironment(name, sources) : ofFile(resolve(sources.folder, name))
}

function ofEnvironment(name: string, { environment }: SecretSources): Secret | SecretProblem {
  if (published.test(name))
    return {
      what: `is in ${name}, which bundlers put into web pages for everybody to read.`,
      fix: `Choose a name without ${published.exec(name)?.[0]}, and change the secret where it was issued.`,
    }
  const value = environment[name]?.trim()
  return value ? new Secret(value) : { what: `names ${name}, which is not set.`, fix: `Set it: export ${name}=...` }
}

function ofFile(path: string): Secret | SecretProblem {
  try {
    const { mode } = statSync(path)
    if (process.platform !== 'win32' && (mode & 0o004) !== 0)
      return { what: `is in ${path}, which everybody on this machine can read.`, fix: `chmod 600 ${path}` }
    if (isTracked(path))
      return {
        what: `is in ${path}, which git tracks.`,
        fix: `git rm --cached ${path}, add it to .gitignore, and change the secret where it was issued.`,
      }
    const value = readFileSync(path, 'utf8').trim()
    return value ? new Secret(value) : { what: `is in ${path}, which is empty.`, fix: 'Write the secret into it.' }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      what: `is in ${path}, which cannot be read (${code ?? 'unknown'}).`,
      fix: code === 'ENOENT' ? 'Write the secret into that file.' : 'Let this process read it.',
    }
  }
}

/** Without git, or outside of a repository, nothing is tracked. */
function isTracked(path: string): boolean {
  try {
    execFileSync('git', ['ls-files', '--error-unmatch', '--', basename(path)], { cwd: dirname(path), stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
