/** Code, copy fields and differences. */
export const code = `
.code { text-align: left; background: var(--sunk); border: 1px solid var(--line); border-radius: var(--r-2); overflow: hidden; min-width: 0; }
.code > figcaption { display: flex; align-items: center; gap: var(--s-2); min-height: 2.1rem; padding: 0 .35rem 0 .75rem; border-bottom: 1px solid var(--line); font-size: var(--t-12); color: var(--soft); }
.code pre { margin: 0; padding: .7rem .75rem; overflow-x: auto; font-size: var(--t-13); line-height: 1.6; tab-size: 2; scrollbar-width: thin; }
.code.wraps pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.code.one { display: flex; align-items: center; }
.code.one pre { flex: 1; padding: .4rem .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.copy { display: inline-flex; align-items: center; gap: .35rem; margin-left: auto; padding: .2rem .5rem; border: 0; border-radius: var(--r-1); background: none; font: var(--w-mid) var(--t-12) var(--sans); color: var(--soft); cursor: pointer; flex: none; }
.copy:hover { background: var(--hover); color: var(--ink); }
.code.one .copy { margin-right: .3rem; }
.k { color: var(--soft); } .s { color: var(--good); } .n { color: var(--warn); } .c { color: var(--faint); font-style: italic; } .f { color: var(--ink); font-weight: var(--w-bold); } .r { color: var(--red); }
.hidden-value { color: var(--faint); background: repeating-linear-gradient(-45deg, transparent 0 3px, var(--line) 3px 4px); border-radius: 3px; padding: 0 .35rem; }
.diff { font: var(--t-13)/1.7 var(--mono); border: 1px solid var(--line); border-radius: var(--r-2); overflow: hidden; background: var(--sheet); }
.diff > div { display: grid; grid-template-columns: 7.6rem minmax(0, 1fr); }
@media (max-width: 47.99rem) { .diff > div { grid-template-columns: minmax(0, 1fr); } .diff dt { padding-block: .25rem; } }
.diff > div + div { border-top: 1px solid var(--line); }
.diff dt { padding: .5rem .75rem; background: var(--sunk); color: var(--soft); font: var(--t-13)/1.7 var(--sans); }
.diff dd { padding: .5rem .75rem; overflow-wrap: anywhere; }
.diff mark { background: var(--red-tint); color: var(--red); font-weight: var(--w-bold); border-radius: 2px; box-shadow: 0 0 0 1px var(--red-line); padding: 0 .2em; }
.diff mark.want { background: var(--good-tint); color: var(--good); box-shadow: 0 0 0 1px var(--good-line); }
`
