/** Pages without a side navigation, and what several pages place alike. */
export const placing = `
:where(main ul:not([class])) { list-style: revert; padding-left: 1.4rem; }
:where(main nav ul:not([class])) { list-style: none; padding: 0; }
.page.alone { width: 100%; max-width: 60rem; margin: 0 auto; flex: 1; }
.page.alone.narrow { max-width: 29rem; }
.page.alone.wide { max-width: var(--page); }
.top .row { gap: var(--s-3); font-size: var(--t-13); }
.row > a:not([class]) { padding-block: .25rem; }
.top .row a {  color: var(--film-ink); text-decoration-color: var(--film-edge); }
.top form { display: inline; }
.link { display: inline-flex; align-items: center; min-height: 1.5rem; font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-decoration-color: var(--red-line); text-decoration-thickness: 1.5px; text-underline-offset: .2em; }
.link:hover { text-decoration-color: var(--red); }
.top .soft { color: var(--film-soft); }
.top .link { color: var(--film-soft); text-decoration-color: var(--film-edge); }
.top { --focus: var(--film-red); --focus-gap: var(--film); }
.gap > :is([type=hidden], [hidden]) + * { margin-top: 0; }
.table code:not(.id, .parts) { overflow-wrap: anywhere; }
.stack > li + li { margin-top: .15rem; }
.field + :is(p, .row):has(> .button), .field + .button, .check + .button, .check + p:has(> .button) { margin-top: var(--s-4); }
.lines > li > div { min-width: 0; overflow-wrap: anywhere; }
@media (max-width: 22.5rem) {
  .kv { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .kv dd + dt { margin-top: .6rem; }
}
@media (max-width: 22.5rem) { .top > div { gap: .4rem; padding: 0 .6rem; } .top .clock { padding: 0 .5rem; } }
.lines a { font-weight: var(--w-mid); }
.lines p { margin-top: .15rem; }
@media (max-width: 47.99rem) {
  .top > div { flex-wrap: wrap; padding-block: .5rem; }
  .top .row { order: 1; justify-content: space-between; }
  .top .push:has(.row) { order: 1; flex: 1 0 100%; margin: 0; }
  .top > div:has(.row) > .clock { margin-left: auto; }
}
@media (min-width: 60rem) { .frame { grid-template-rows: minmax(0, 1fr); } }
.in-fold { list-style: none; padding: 0 0 var(--s-3) 1.35rem; }
.keep-lines { white-space: pre-line; }
.id { white-space: nowrap; }
.flush { margin: 0; }
.window > .film { border-radius: 0; border-width: 0 0 1px; }
.film > .legend { display: flex; justify-content: space-between; padding: .1rem var(--s-5) .55rem; }
.answers { display: grid; grid-template-columns: 1fr 1fr; gap: var(--s-3); }
.quiet-print { color: var(--film-soft); letter-spacing: .02em; text-transform: none; }
.sheet > div { min-width: 0; }
.sheet .print { overflow: hidden; text-overflow: ellipsis; }
.who-head .avatar { margin: 0; }
.clock-strip { display: grid; gap: var(--s-3); padding: var(--s-3) var(--s-5) var(--s-4); }
.clock-date { font: clamp(1.35rem, 5.2vw, var(--t-40))/1.25 var(--mono); letter-spacing: -.03em; }
.kv dt { overflow-wrap: anywhere; }
.panel > .fold { padding: 0 var(--s-4); }
.panel > .fold > div { padding: 0 0 var(--s-3); margin: 0 calc(-1 * var(--s-4)); }
@supports selector(::details-content) {
  @media (min-width: 48rem) {
    .roomy > summary { display: none; }
    .roomy::details-content { content-visibility: visible; block-size: auto; }
    .roomy > div { padding: 0; }
    .panel > .roomy > div { padding: 0; }
  }
}
.breaks { overflow-wrap: anywhere; }
h2.breaks { font-size: var(--t-14); line-height: 1.5; }
.calls time, .calls .ms { white-space: nowrap; }
.calls a { scroll-margin: 6rem; }
.detail { scroll-margin-top: calc(var(--bar) + var(--s-2)); min-width: 0; }
@media (max-width: 71.99rem) { .split > .detail { order: -1; } }
[hidden] { display: none; }
.grows { flex: 1; min-width: 0; }
.notice > form { margin-left: auto; }
.notice > .row, .notice > form { flex: none; }
.notice > .icon + div { flex: 1; }
@media (max-width: 47.99rem) { .notice { flex-wrap: wrap; } }
.panel > .table td p { margin-top: .1rem; }
.wide-strip { min-width: 56rem; }
.film-problem { color: var(--film-red); font-size: var(--t-13); }
.clock-strip .input { width: 13rem; }
.wraps-state { white-space: normal; }
.row.apart { justify-content: space-between; align-items: end; }
.notice > .row { margin-left: auto; }
.part > .chips { margin-bottom: var(--s-2); }
`
