/** Pages without a side navigation, and what several pages place alike. */
export const placing = `
.page.alone { width: 100%; max-width: 60rem; margin: 0 auto; flex: 1; }
.page.alone.narrow { max-width: 29rem; }
.page.alone.wide { max-width: var(--page); }
.top .row { gap: var(--s-3); font-size: var(--t-13); }
.top .row a { color: var(--film-ink); text-decoration-color: var(--film-edge); }
.top form { display: inline; }
.link { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-decoration-color: var(--red-line); text-decoration-thickness: 1.5px; text-underline-offset: .2em; }
.link:hover { text-decoration-color: var(--red); }
.top .link { color: var(--film-soft); text-decoration-color: var(--film-edge); }
.top { --focus: var(--film-red); --focus-gap: var(--film); }
.keep-lines { white-space: pre-line; }
.id { white-space: nowrap; }
.flush { margin: 0; }
`
