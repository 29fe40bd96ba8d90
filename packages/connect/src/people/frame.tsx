import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'
import { tokens } from './tokens.ts'

/** Stands before a page: without it, browsers use quirks mode. */
export const doctype = raw('<!doctype html>')

/** A page for a person who connects their account. Works without scripts. */
export function Frame({
  title,
  context,
  children,
}: {
  readonly title: string
  readonly context: Pick<Context, 'development'>
  readonly children: Child
}): Child {
  return (
    <>
      {doctype}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          <link rel="stylesheet" href="/people.css" />
        </head>
        <body>
          {context.development && (
            <header class="development">Development server: its keys protect nothing. Use it only for testing.</header>
          )}
          <main>
            <h1>{title}</h1>
            {children}
          </main>
          <footer>This page is independent of Meta and Instagram.</footer>
        </body>
      </html>
    </>
  )
}

/** The only style of these pages, with the colours and spaces of the operator's. */
export const stylesheet = `${tokens}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:var(--t-16)/var(--lh) var(--sans);overflow-wrap:break-word}
main{width:100%;max-width:34rem;margin:var(--s-6) auto;padding:var(--s-5);background:var(--sheet);border:1px solid var(--line);border-radius:var(--r-3);box-shadow:var(--shadow-1)}
h1,p,ul,form{margin:0}
main>*+*{margin-top:var(--s-4)}
h1{font-size:var(--t-22);line-height:var(--lh-tight);letter-spacing:var(--track-tight);text-wrap:balance}
ul{padding:0;list-style:none;border:1px solid var(--line);border-radius:var(--r-2)}
li{padding:var(--s-3) var(--s-4)}
li+li{border-top:1px solid var(--line)}
li code{display:block;color:var(--faint)}
a{color:inherit;text-decoration-color:var(--red)}
button,.button{font:var(--w-bold) var(--t-16)/1.2 var(--sans);min-height:2.75rem;padding:.6rem 1.25rem;border:1px solid var(--red-fill);border-radius:var(--r-2);background:var(--red-fill);color:var(--on-red);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
button:hover,.button:hover{background:var(--red-press)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-gap)}
fieldset{margin:0;padding:0;border:1px solid var(--line);border-radius:var(--r-2);min-width:0}
label{display:flex;gap:var(--s-3);align-items:center;padding:var(--s-3) var(--s-4);cursor:pointer}
label+label{border-top:1px solid var(--line)}
label:hover{background:var(--hover)}
label small{display:block}
input[type=radio]{width:1.1rem;height:1.1rem;margin:0;flex:none;accent-color:var(--red-fill)}
fieldset+p{margin-top:var(--s-4)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
small,.quiet{color:var(--soft);font-size:var(--t-14)}
code{font-family:var(--mono);font-size:var(--t-13)}
footer{margin-top:auto;padding:var(--s-4);text-align:center;color:var(--faint);font-size:var(--t-12)}
.development{padding:var(--s-2) var(--s-4);background:var(--warn-tint);border-bottom:1px solid var(--warn-line);color:var(--ink);font-size:var(--t-14);text-align:center}
@media (max-width:36rem){main{margin:0;border-width:0 0 1px;border-radius:0}}
`
