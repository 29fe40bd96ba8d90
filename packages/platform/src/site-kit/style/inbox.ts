/** Conversations, and the messages of one. */
export const inbox = `
.conversations { list-style: none; padding: 0; }
.conversations li + li { border-top: 1px solid var(--line); }
.conversations a { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 .7rem; align-items: center; padding: .65rem var(--s-4); text-decoration: none; }
.conversations a:hover { background: var(--hover); }
.conversations a[aria-current] { background: var(--red-tint); box-shadow: inset 2px 0 0 var(--red-fill); }
.conversations .what > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.conversations .latest { color: var(--soft); font-size: var(--t-13); }
.conversations .unread { color: var(--ink); font-weight: var(--w-bold); }
.conversations .when { display: grid; justify-items: end; gap: .2rem; color: var(--faint); font-size: var(--t-12); white-space: nowrap; }
.panel > .tabs, .others > .tabs { padding: 0 var(--s-4); }
.inbox { display: grid; grid-template-columns: minmax(0, 1fr); }
.inbox > .others { display: none; }
.inbox .open { min-width: 0; display: flex; flex-direction: column; }
.inbox .open > .in, .inbox .open > .scroll { padding: var(--s-3) var(--s-4); }
.inbox .open > header { border-bottom: 1px solid var(--line); align-items: center; }
.inbox .open > header h1 { font-size: var(--t-16); }
.inbox .open > * + .in { border-top: 1px solid var(--line); margin-top: 0; }
.scroll { display: flex; flex-direction: column-reverse; flex: 1; min-height: 12rem; max-height: min(60vh, 40rem); overflow-y: auto; scrollbar-width: thin; }
.drop > .row { padding: .2rem 0 0; }
.bubbles { list-style: none; padding: 0; display: grid; gap: var(--s-3); }
.bubbles > li { display: grid; gap: .2rem; justify-items: start; max-width: min(85%, 30rem); min-width: 0; }
.bubbles > .own { justify-self: end; justify-items: end; }
.bubbles > li > * { max-width: 100%; min-width: 0; }
.bubble { padding: .45rem .8rem; border: 1px solid var(--line); border-radius: var(--r-3); background: var(--sheet); overflow-wrap: anywhere; }
.own > .bubble { background: var(--sunk); }
.quote { padding-left: .6rem; border-left: 2px solid var(--line); color: var(--soft); font-size: var(--t-13); overflow-wrap: anywhere; }
.heart { font-size: 2.25rem; line-height: 1.2; }
.given { display: flex; gap: .2rem; }
.given > span { padding: 0 .35rem; border: 1px solid var(--line); border-radius: var(--r-2); background: var(--sheet); font-size: var(--t-13); }
.bubbles .about { gap: 0 var(--s-3); color: var(--faint); font-size: var(--t-12); }
.bubbles .own .about { justify-content: flex-end; }
.bubbles .about small { font-size: inherit; }
.popup { position: fixed; inset: 0; margin: auto; width: min(26rem, calc(100vw - 2rem)); height: fit-content; max-height: calc(100vh - 2rem); overflow-y: auto; padding: var(--s-4); color: var(--ink); background: var(--lifted); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow-3); font-size: var(--t-14); }
.popup::backdrop { background: rgb(0 0 0 / .3); }
.popup .fold > form { padding-bottom: .4rem; }
.sent { display: block; max-width: 100%; }
.sent > img, video.sent { display: block; max-width: 100%; width: auto; height: auto; max-height: 18rem; border-radius: var(--r-2); }
audio.sent { width: 18rem; }
.shared { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: .7rem; align-items: center; padding: .5rem; border: 1px solid var(--line); border-radius: var(--r-2); background: var(--sheet); text-decoration: none; font-size: var(--t-13); }
.shared > :is(svg, img) { display: block; width: 5rem; height: 5rem; object-fit: cover; border-radius: 2px; }
.cards { display: flex; gap: var(--s-2); overflow-x: auto; list-style: none; padding: 0 0 .3rem; scrollbar-width: thin; }
.card { flex: 0 0 14rem; max-width: 100%; display: grid; gap: var(--s-2); align-content: space-between; padding: .7rem; border: 1px solid var(--line); border-radius: var(--r-2); background: var(--sheet); overflow-wrap: anywhere; }
.card form { display: grid; gap: .35rem; }
.card .button { white-space: normal; }
.replies { padding-top: .3rem; }
.replies .button { border-color: var(--red-line); color: var(--red); }
.replies .input { width: 14rem; }
.top [data-live] { white-space: nowrap; }
@media (min-width: 56rem) {
  .inbox { grid-template-columns: 18rem minmax(0, 1fr); }
  .inbox > .others { display: block; border-right: 1px solid var(--line); min-width: 0; }
  .page.alone:has(> .inbox) { max-width: 68rem; }
}
`
