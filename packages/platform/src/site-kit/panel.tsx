import type { Child } from 'hono/jsx'

/** The head of a page: its title, a sentence about it, and what can be done. */
export function Head(props: {
  readonly title: Child
  readonly about?: Child
  readonly crumbs?: Child
  readonly actions?: Child
}): Child {
  const { title, about, crumbs, actions } = props
  return (
    <div class="head">
      <div>
        {crumbs}
        <h1>{title}</h1>
        {about === undefined ? null : <p>{about}</p>}
      </div>
      {actions === undefined ? null : <div class="row">{actions}</div>}
    </div>
  )
}

/** A heading with a frame around what it stands over. @param id Of the heading. @param note Beside the heading. @param link At its end. */
export function Panel(props: {
  readonly id: string
  readonly title: Child
  readonly note?: Child
  readonly link?: { readonly href: string; readonly name: string }
  /** Whether the content brings its own space, as a table and a list do. */
  readonly flush?: boolean
  readonly children?: Child
}): Child {
  const { id, title, note, link, flush = false, children } = props
  return (
    <section class="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span class="faint small">{note}</span>}
        {link === undefined ? null : <a href={link.href}>{link.name}</a>}
      </header>
      {flush ? children : <div class="in gap">{children}</div>}
    </section>
  )
}

/** Names and what they stand for, in the order given. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: Child, value: Child])[] }): Child {
  return (
    <dl class="kv">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}

/** What is folded away until somebody opens it. */
export function Fold({ summary, children }: { readonly summary: Child; readonly children?: Child }): Child {
  return (
    <details class="fold">
      <summary>{summary}</summary>
      <div class="gap">{children}</div>
    </details>
  )
}

/** Lines to be copied, such as a command. @param caption What they are, where that is not said above. */
export function Code({ caption, children }: { readonly caption?: string; readonly children?: Child }): Child {
  return (
    <figure class="code wraps">
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      <pre tabindex={0}>{children}</pre>
    </figure>
  )
}

/** A place where nothing is yet: what will be here, and how it gets here. */
export function Empty({ title, children }: { readonly title: string; readonly children?: Child }): Child {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
