import { createHash } from 'node:crypto'

/**
 * What scripts add to the console's pages, which all work without: keys, buttons that copy, and lists that renew themselves. Each has a
 * link, a button or a text to select that does the same.
 */
const text = `(() => {
  const events = document.currentScript.dataset.events
  const one = (selector, from) => (from || document).querySelector(selector)
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)]
  const say = (words) => {
    const before = one('.toast')
    if (before !== null) before.remove()
    const toast = document.createElement('p')
    toast.className = 'toast fixed'
    toast.setAttribute('role', 'status')
    toast.textContent = words
    document.body.append(toast)
    setTimeout(() => toast.remove(), 4000)
  }
  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words)
      say('Copied')
    } catch {
      say('The browser does not let pages copy. Select the text instead.')
    }
  }
  const addCopy = () => {
    for (const figure of all('figure.code')) {
      if (one('.copy', figure) !== null) continue
      let head = one('figcaption', figure)
      if (head === null) {
        head = document.createElement('figcaption')
        figure.prepend(head)
      }
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = 'Copy'
      button.setAttribute('aria-label', 'Copy ' + (head.textContent || 'the text'))
      button.addEventListener('click', () => copy(one('pre', figure).textContent))
      head.append(button)
    }
  }
  addCopy()

  const kept = 'darkroom-keys'
  const off = () => localStorage.getItem(kept) === 'off'
  const toggle = one('[data-keys]')
  if (toggle !== null) {
    toggle.hidden = false
    const box = one('input', toggle)
    box.checked = !off()
    box.addEventListener('change', () => localStorage.setItem(kept, box.checked ? 'on' : 'off'))
  }
  const places = { h: '/', r: '/console/requests', e: '/console/explanations', t: '/console/clock', f: '/console/faults', l: '/console/lint', x: '/console/explorer/', v: '/console/review/' }
  const move = (by) => {
    const links = all('.calls a').filter((link) => link.offsetParent !== null)
    if (links.length === 0) return
    const current = links.findIndex((link) => link === document.activeElement || (document.activeElement === document.body && link.hasAttribute('aria-current')))
    const next = links[Math.min(links.length - 1, Math.max(0, current + by))]
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  let going = 0
  addEventListener('keydown', (event) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || off()) return
    if (target.closest('input, select, textarea, [contenteditable]') !== null) return
    if (Date.now() - going < 1500 && places[key] !== undefined) {
      location.href = places[key]
      return
    }
    going = key === 'g' ? Date.now() : 0
    const find = [...all('main input[type=search]'), ...all('input[type=search]')].find((field) => field.offsetParent !== null)
    if (key === '/' && find !== undefined) {
      event.preventDefault()
      find.focus()
    } else if (key === '?') location.href = '/console/keys'
    else if (key === 'j') move(1)
    else if (key === 'k') move(-1)
    else if (key === 'c') {
      const command = one('[data-command] pre')
      if (command !== null) copy(command.textContent)
    } else if (key === 'e') one('a[href^="/console/explanations/"]')?.click()
    else if (key === 'u') one('[data-undo]')?.click()
  })

  if (events === undefined) return
  let held = false
  let waiting
  const busy = (part) => part.contains(document.activeElement) || (getSelection()?.containsNode(part, true) === true && !getSelection().isCollapsed)
  const renew = async () => {
    waiting = undefined
    if (held) return
    const answer = await fetch(location.href).catch(() => undefined)
    if (answer === undefined || !answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of all('[data-live]')) {
      const next = one('[data-live="' + part.dataset.live + '"]', page)
      if (next === null || busy(part)) continue
      const closed = new Set(all('details:not([open]) > summary', part).map((summary) => summary.textContent))
      part.replaceChildren(...next.childNodes)
      for (const summary of all('details[open] > summary', part)) if (closed.has(summary.textContent)) summary.parentElement.open = false
    }
    addCopy()
  }
  const source = new EventSource(events)
  source.addEventListener('request', () => {
    waiting ??= setTimeout(renew, 400)
  })
  addEventListener('pagehide', () => source.close())
  const head = one('.head')
  let row = one(':scope > .row', head)
  if (row === null) {
    row = document.createElement('div')
    row.className = 'row'
    head.append(row)
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  const label = () => {
    button.textContent = held ? 'Go on' : 'Hold'
    button.setAttribute('aria-label', held ? 'Show new requests again' : 'Hold: show no new requests')
  }
  label()
  button.addEventListener('click', () => {
    held = !held
    label()
    if (!held) renew()
  })
  const badge = document.createElement('span')
  badge.className = 'badge'
  badge.textContent = 'live'
  row.prepend(badge, button)
})()`

/** The one script of the console's pages, and its source as a Content-Security-Policy names it. */
export const deskScript: { readonly text: string; readonly source: string } = {
  text,
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
}
