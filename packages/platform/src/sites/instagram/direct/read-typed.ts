import { limits } from '@darkroom/contract'
import type { SiteContext } from '../../../site-kit/site.ts'

/** What somebody typed that could not be sent, and why. */
export interface Typed {
  readonly text: string
  readonly problem: string
}

/** The text of a form, as it is sent: lines end with `\n`. */
export function typedText(c: SiteContext): string {
  return (c.get('form').get('text') ?? '').replace(/\r\n?/g, '\n').trim()
}

/** Why a text is too long to be sent; undefined: it is not. */
export function whyTooLong(text: string): string | undefined {
  const { length } = [...text]
  const most = limits.msgTyped.value
  if (length <= most) return undefined
  return `Nothing was sent: a message has at most ${most.toLocaleString('en')} characters, and these are ${length.toLocaleString('en')}.`
}
