import { createHash } from 'node:crypto'

/**
 * Shows new comments and likes on an open post: told that something changed, it takes the parts marked `data-live` from the page anew.
 * A part in which somebody is typing or has opened something is left as it is.
 */
const text = `(() => {
  const address = document.currentScript.dataset.events
  const busy = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null
  let waiting = false
  const renew = async () => {
    if (waiting) return
    waiting = true
    const answer = await fetch(location.href).catch(() => undefined)
    waiting = false
    if (answer === undefined || !answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = page.querySelector('[data-live="' + part.dataset.live + '"]')
      if (next !== null && !busy(part)) part.replaceChildren(...next.childNodes)
    }
  }
  new EventSource(address).addEventListener('change', renew)
})()`

/** The one script of a post's page, and its source as a Content-Security-Policy names it. */
export const liveScript: { readonly text: string; readonly source: string } = {
  text,
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
}
