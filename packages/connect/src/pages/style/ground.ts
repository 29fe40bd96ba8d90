/** Boxes, text, links, focus, and what only some widths show. */
export const ground = `
*, *::before, *::after { box-sizing: border-box; }
html { font-family: var(--sans); line-height: var(--lh); background: var(--glow) no-repeat var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: calc(var(--bar) + var(--s-4)); }
body { margin: 0; min-height: 100vh; font-size: var(--t-14); display: flex; flex-direction: column; overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
h1, h2, h3, h4 { margin: 0; font-weight: var(--w-bold); line-height: var(--lh-tight); letter-spacing: var(--track-tight); text-wrap: balance; }
h1 { font-size: var(--t-22); }
h2 { font-size: var(--t-16); }
h3, h4 { font-size: var(--t-14); letter-spacing: 0; }
p, ul, ol, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--red-line); text-decoration-thickness: 1.5px; text-underline-offset: .2em; transition: text-decoration-color var(--quick); }
a:hover { text-decoration-color: var(--red); }
code, kbd, pre, .mono { font-family: var(--mono); font-size: .925em; font-variant-ligatures: none; }
strong { font-weight: var(--w-bold); }
.soft { color: var(--soft); }
.faint { color: var(--faint); }
.small { font-size: var(--t-13); }
.nowrap { white-space: nowrap; }
.push { margin-left: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: var(--r-1); box-shadow: 0 0 0 2px var(--focus-gap); }
::selection { background: var(--red-tint); color: var(--ink); }
.skip { position: absolute; left: var(--s-4); top: -6rem; z-index: 9; background: var(--lifted); color: var(--ink); padding: var(--s-2) var(--s-4); border-radius: var(--r-2); box-shadow: var(--shadow-2); }
.skip:focus { top: var(--s-2); }
@media (min-width: 48rem) { .only-narrow { display: none !important; } }
@media (max-width: 47.99rem) { .only-wide { display: none !important; } }
`
