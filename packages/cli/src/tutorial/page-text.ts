import { type HTMLElement, type Node, NodeType } from 'node-html-parser'

/** Elements that stand beside others on a line of their own words; all else begins a new one. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'small', 'span', 'strong', 'time'])
const unseen = new Set(['script', 'style', 'template'])

/** An element's visible text: its lines joined by bars. */
export function pageText(root: HTMLElement): string {
  const lines: string[] = ['']
  const say = (text: string): void => {
    lines[lines.length - 1] += text
  }
  const visit = (node: Node, before: Node | undefined): void => {
    if (node.nodeType === NodeType.TEXT_NODE) say(node.text)
    if (node.nodeType !== NodeType.ELEMENT_NODE) return
    const element = node as HTMLElement
    const tag = element.rawTagName?.toLowerCase() ?? ''
    if (unseen.has(tag) || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return
    const isInline = inline.has(tag)
    // Two elements without a word between them are set apart by their style, which is not seen here.
    if (isInline && before?.nodeType === NodeType.ELEMENT_NODE) say(' ')
    if (!isInline) lines.push('')
    for (const [index, child] of element.childNodes.entries()) visit(child, element.childNodes[index - 1])
    if (!isInline) lines.push('')
  }
  visit(root, undefined)
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' | ')
}
