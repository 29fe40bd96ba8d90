import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'

/** Stands before a page: without it, browsers show it as pages of the last century. */
export const doctype = raw('<!doctype html>')

/** The page of a person who connects their account: nothing but what they have to know. Works without scripts. */
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
            <header class="development">
              Development: the keys of this server are for trying things out, and protect nothing.
            </header>
          )}
          <main>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

/** The only style of these pages. */
export const stylesheet = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;background:Canvas;color:CanvasText}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
ul{padding-left:1.25rem}
button,.button{font:inherit;padding:.625rem 1.125rem;border:1px solid #9a3412;border-radius:.5rem;background:#9a3412;color:#fff;cursor:pointer;text-decoration:none;display:inline-block}
button:focus-visible,.button:focus-visible,input:focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
label{display:block;padding:.5rem 0}
small,.quiet{color:color-mix(in srgb,CanvasText 72%,Canvas)}
code{font-size:.9em}
.development{padding:.5rem 1.25rem;background:#fde68a;color:#422006;text-align:center}
`
