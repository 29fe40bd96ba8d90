/** Where refusals are explained, below the console's origin. */
export const explanationsPath = '/console/explanations'

/** The refusals of one rule. */
export function explanationsOf(rule: string): string {
  return `${explanationsPath}?${new URLSearchParams({ q: rule })}`
}
