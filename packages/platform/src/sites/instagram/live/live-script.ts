import { createHash } from 'node:crypto'

/**
 * Shows on an open page what others do: told that something changed, it takes the parts marked `data-live` from the page anew.
 * A part in which somebody is typing or has opened something is left as it is until they are done.
 */
const text = `(() => {
  const address = document.currentScript.dataset.events
  const busy = (part) => part.contains(document.activeElement) || part.querySelector('details[open], :popover-open') !== null
  let asking = false
  let changed = false
  let missed = false
  const renew = async () => {
    changed = true
    if (asking) return
    asking = true
    while (changed) {
      changed = false
      const answer = await fetch(location.href).catch(() => undefined)
      if (answer === undefined || !answer.ok) continue
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      missed = false
      for (const part of document.querySelectorAll('[data-live]')) {
        const next = page.querySelector('[data-live="' + part.dataset.live + '"]')
        if (next === null) continue
        if (busy(part)) missed = true
        else part.replaceChildren(...next.childNodes)
      }
    }
    asking = false
  }
  new EventSource(address).addEventListener('change', renew)
  for (const done of ['toggle', 'focusout'])
    document.addEventListener(done, () => setTimeout(() => missed && renew()), true)
})()`

/** The one script of a page that is live, and its source as a Content-Security-Policy names it. */
export const liveScript: { readonly text: string; readonly source: string } = {
  text,
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
}
