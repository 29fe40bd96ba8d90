import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const options: axe.RunOptions = {
  resultTypes: ['violations'],
  rules: { 'duplicate-id': { enabled: true }, 'target-size': { enabled: true } },
}

/** axe yields by timers, which stand still where scripts are off; microtasks do not. */
const unyielding = 'window.setTimeout = (task) => { Promise.resolve().then(task); return 0 }'

/**
 * Holds a page against axe's rules (labels, names, contrast, ids, language, order of headings), as it is shown now.
 *
 * @throws Error that names each rule and the elements that break it; also when the page has not exactly one h1.
 */
export async function auditPage(page: Page, name: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(unyielding)
    await page.evaluate(axe.source)
  }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  const problems = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary ?? ''}`),
  )
  const titles = await page.locator('h1').count()
  if (titles !== 1) problems.push(`${titles} elements h1`)
  if (problems.length > 0) throw new Error(`${name}:\n${problems.join('\n')}`)
}
