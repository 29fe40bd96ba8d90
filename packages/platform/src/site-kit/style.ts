import { createHash } from 'node:crypto'

/** The one stylesheet of every page. Colours are Darkroom's own: safelight red on paper or in the dark. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #faf8f5; --sheet: #ffffff; --ink: #221d1a; --soft: #6b625c; --line: #e0d9d2;
  --accent: #a8281c; --on-accent: #ffffff; --good: #1f6b3a; --warn: #8a5a00; --tint: #f6e9e6;
  --radius: 10px; --gap: 1rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16110f; --sheet: #201a17; --ink: #f1e9e3; --soft: #b3a79e; --line: #3b322d;
    --accent: #ff7a66; --on-accent: #2a0a05; --good: #7fd39c; --warn: #f0c060; --tint: #33211d;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 1; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; padding: .6rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.bar .mark { font-weight: 700; letter-spacing: .02em; text-decoration: none; color: var(--ink); }
.bar .local { font-size: .8rem; font-weight: 600; background: var(--tint); color: var(--accent); border-radius: 99px; padding: .1rem .6rem; }
.bar .where { color: var(--soft); font-size: .9rem; }
.push { margin-left: auto; }
@media (max-width: 40rem) { .bar { gap: .4rem .6rem; } .bar .where { font-size: .8rem; } }
.bar form { display: inline; }
main { width: 100%; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; flex: 1; }
main.wide { max-width: 70rem; }
main.narrow { max-width: 28rem; }
.columns { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 48rem) { .columns { grid-template-columns: 13rem minmax(0, 1fr); } }
.halves { display: grid; gap: 0 1.2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start; }
nav.side ul { list-style: none; margin: 0; padding: 0; }
nav.side ul ul { padding-left: 1rem; }
nav.side a { display: block; padding: .35rem .6rem; border-radius: 6px; text-decoration: none; color: var(--ink); }
nav.side a[aria-current] { background: var(--tint); color: var(--accent); font-weight: 600; }
nav.side span { display: block; padding: .6rem .6rem .1rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 47.99rem) { nav.side > ul { display: flex; flex-wrap: wrap; } }
.menu { margin: 0; }
@supports selector(::details-content) {
  @media (min-width: 48rem) {
    .menu > summary, .folds > summary { display: none; }
    .menu::details-content, .folds::details-content { content-visibility: visible; }
  }
}
nav.tabs { display: flex; flex-wrap: wrap; gap: .25rem; border-bottom: 1px solid var(--line); margin-bottom: var(--gap); }
nav.tabs a { padding: .5rem .8rem; text-decoration: none; color: var(--soft); border-bottom: 3px solid transparent; }
nav.tabs a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
@media (max-width: 40rem) { nav.tabs { gap: 0; } nav.tabs a { padding: .5rem; } }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h3, h4 { font-size: 1rem; margin: 0 0 .4rem; }
p { margin: 0 0 .8rem; }
ul, ol { padding-left: 1.4rem; }
.card > ul:first-child { margin-top: 0; }
.flush { margin: 0; }
.lines { white-space: pre-line; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.2rem; margin-bottom: 1.2rem; }
.card > :last-child { margin-bottom: 0; }
.notice { border-left: 4px solid var(--accent); background: var(--tint); border-radius: 6px; padding: .8rem 1rem; margin-bottom: 1.2rem; }
.notice.good { border-color: var(--good); background: var(--sheet); }
.notice > :last-child { margin-bottom: 0; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
legend { padding: 0; }
label, .label { display: block; font-weight: 600; margin-bottom: .25rem; }
.field { margin-bottom: 1rem; }
.field .hint { color: var(--soft); font-size: .875rem; margin: .25rem 0 0; font-weight: 400; }
.field .problem { color: var(--accent); font-size: .9rem; margin: .25rem 0 0; font-weight: 600; }
input:not([type=checkbox]):not([type=radio]), select, textarea { width: 100%; font: inherit; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); }
input[readonly] { background: transparent; }
.check { display: flex; gap: .6rem; align-items: flex-start; font-weight: 400; margin-bottom: .6rem; }
.check input { margin-top: .3rem; accent-color: var(--accent); }
.check.inset { margin-left: 1.6rem; }
.choosing:has([value=all]:checked) .inset { display: none; }
button, .button { font: inherit; font-weight: 600; display: inline-block; padding: .55rem 1.1rem; border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; }
button.quiet, .button.quiet { background: transparent; color: var(--accent); }
button.link { background: none; border: 0; padding: 0; color: var(--accent); text-decoration: underline; font-weight: 400; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.row.apart { justify-content: space-between; }
.row.apart + .card, .row.apart + .notice { margin-top: 1rem; }
.row.apart + dl, .row.apart + p { margin-top: .6rem; }
.beside { display: flex; gap: .6rem; align-items: flex-start; }
.beside .field { flex: 1; }
.beside button { margin-top: 1.75rem; }
.row.stretch { align-items: stretch; }
.stretch > * { flex: 1; text-align: center; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-size: .875rem; font-weight: 600; }
.scroll { overflow-x: auto; }
th { overflow-wrap: normal; }
.badge, td button { white-space: nowrap; }
@media (max-width: 40rem) {
  .stacked, .stacked tbody, .stacked tr, .stacked td { display: block; }
  .stacked thead { position: absolute; left: -999px; }
  .stacked tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .stacked td { border: 0; padding: .1rem 0; }
}
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .35rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
@media (max-width: 40rem) { dl { grid-template-columns: fit-content(8rem) minmax(0, 1fr); } pre { word-break: break-all; } }
.id { white-space: nowrap; }
code, pre, .code { font-family: ui-monospace, monospace; font-size: .9em; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .8rem; overflow-x: auto; white-space: pre-wrap; }
.badge { font-size: .8rem; font-weight: 600; border-radius: 99px; padding: .1rem .6rem; border: 1px solid var(--line); color: var(--soft); }
.badge.good { color: var(--good); border-color: currentColor; }
.badge.warn { color: var(--warn); border-color: currentColor; }
.avatar { border-radius: 50%; flex: none; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(30%, 8rem), 1fr)); gap: .5rem; }
.grid svg { width: 100%; height: auto; border-radius: 6px; display: block; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; padding: .35rem 0; }
details { margin-bottom: .8rem; }
details + details { margin-top: -.4rem; }
dd > details { margin-bottom: 0; }
footer { padding: 1rem; text-align: center; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); }
`

/** What allows the stylesheet in a Content-Security-Policy. */
export const stylesheetSource: string = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`
