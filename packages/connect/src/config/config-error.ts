/** One mistake in a configuration. Never quotes a secret. */
export interface ConfigProblem {
  readonly file: string
  /** Counted from 1; absent where no line is to blame. */
  readonly line?: number | undefined
  /** `apps.instagram.appSecret`; empty: the file as a whole. */
  readonly path: string
  readonly what: string
  readonly fix: string
}

/** A configuration with which connect does not start, with all of its mistakes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(printProblem).join('\n'))
    this.problems = problems
  }
}

/** A mistake in one line. */
export function printProblem({ file, line, path, what, fix }: ConfigProblem): string {
  const place = `${file}${line === undefined ? '' : `:${line}`}`
  return `${place}: ${path}${path && ' '}${what} ${fix}`
}
