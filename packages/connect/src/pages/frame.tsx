import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'
import { doctype } from '../people/frame.tsx'
import { navigation } from './navigation.ts'
import type { PageContext } from './page-env.ts'
import { Moment, ProofForm } from './parts.tsx'

/** A page that needs nobody to be signed in. */
export function BareFrame({
  context,
  title,
  children,
}: {
  readonly context: Pick<Context, 'development' | 'publicUrl'>
  readonly title: string
  readonly children: Child
}): Child {
  return (
    <Whole context={context} title={title} aside={null}>
      <div class="frame bare">
        <main id="content" class="page">
          {children}
        </main>
      </div>
    </Whole>
  )
}

/** One of the operator's pages: header, navigation and content. */
export function Frame({
  c,
  title,
  lead,
  actions,
  above,
  children,
}: {
  readonly c: PageContext
  readonly title: string
  readonly lead?: Child
  readonly actions?: Child
  /** Where the page belongs: a path of the navigation and what it is called there. */
  readonly above?: { readonly path: string; readonly title: string }
  readonly children: Child
}): Child {
  const context = c.get('connect')
  const { path } = c.req
  const current = navigation
    .filter((each) => path === each.path || path.startsWith(`${each.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
  const aside = (
    <span class="push row">
      {context.development && (
        <span class="only-wide">
          <span class="unseen">Time in this world: </span>
          <Moment at={context.now()} isWhole />
        </span>
      )}
      <ProofForm c={c} action="/admin/sign-out">
        <button class="button tiny" type="submit">
          Sign out
        </button>
      </ProofForm>
    </span>
  )
  return (
    <Whole context={context} title={title} aside={aside}>
      <div class="frame">
        <details class="menu">
          <summary>{current?.title ?? 'Pages'}</summary>
          <nav class="side" aria-label="Pages">
            <ul>
              {navigation.map((each) => (
                <li>
                  <a href={each.path} aria-current={each === current ? 'page' : undefined}>
                    {each.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
        <main id="content" class="page">
          <div class="head">
            <div>
              {above !== undefined && (
                <nav class="crumbs" aria-label="Above this page">
                  <ol>
                    <li>
                      <a href={above.path}>{above.title}</a>
                    </li>
                    <li>{title}</li>
                  </ol>
                </nav>
              )}
              <h1>{title}</h1>
              {lead !== undefined && <p>{lead}</p>}
            </div>
            {actions !== undefined && <div class="row">{actions}</div>}
          </div>
          {context.development && (
            <div class="notice warn">
              <div>
                <b>Development key.</b>{' '}
                <span class="soft">
                  This server uses a fixed key that protects nothing. Use it only for testing on this machine.
                </span>
              </div>
            </div>
          )}
          {children}
        </main>
      </div>
    </Whole>
  )
}

function Whole({
  context,
  title,
  aside,
  children,
}: {
  readonly context: Pick<Context, 'development' | 'publicUrl'>
  readonly title: string
  readonly aside: Child
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
          <title>{`${title} - connect`}</title>
          <link rel="stylesheet" href="/admin/style.css" />
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to content
          </a>
          <header class="top">
            <div>
              <a class="mark" href="/admin">
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M12 1v6" stroke="#b9aba0" stroke-width="1.75" stroke-linecap="round" />
                  <path d="M3 15.5a9 9 0 0 1 18 0z" fill="#f4ebe2" />
                  <path d="M7.5 17.5h9a4.5 4.5 0 0 1-9 0z" fill="#ff6b57" />
                </svg>
                <span>
                  Darkroom <small>connect</small>
                </span>
              </a>
              {context.development && (
                <span class="local">
                  <span class="only-wide">development key</span>
                  <span class="only-narrow">dev key</span>
                </span>
              )}
              {aside}
            </div>
          </header>
          {children}
          <footer class="foot">
            <span>Connect at {context.publicUrl}</span>
            <span>Darkroom is independent of Meta and Instagram. All times are UTC.</span>
          </footer>
        </body>
      </html>
    </>
  )
}
