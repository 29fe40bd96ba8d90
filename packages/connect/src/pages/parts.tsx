import type { Child } from 'hono/jsx'
import type { ConnectionState } from '../store/schema.ts'
import type { PageContext } from './page-env.ts'

/** A form that only this session can post. */
export function ProofForm({
  c,
  action,
  children,
}: {
  readonly c: PageContext
  readonly action: string
  readonly children: Child
}): Child {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="proof" value={c.get('proof')} />
      {children}
    </form>
  )
}

/** Things of one kind under a heading. */
export function Panel({
  title,
  note,
  unheaded = false,
  children,
}: {
  readonly title: string
  readonly note?: Child
  /** Whether the page's own heading says the same already. */
  readonly unheaded?: boolean
  readonly children: Child
}): Child {
  return (
    <section class="panel" aria-label={unheaded ? title : undefined}>
      {!unheaded && (
        <header>
          <h2>{title}</h2>
          {note !== undefined && <span class="faint small">{note}</span>}
        </header>
      )}
      {children}
    </section>
  )
}

/** A table that a phone shows as a list. A cell is `null` where there is nothing to say. */
export function Table({
  heads,
  rows,
}: {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Child[])[]
}): Child {
  return (
    <table class="table lists top-lined">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head === '' ? <span class="unseen">Actions</span> : head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, index) => (
              <td data-of={index === 0 || heads[index] === '' ? undefined : heads[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Names and values of one thing. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, is: Child])[] }): Child {
  return (
    <div class="in">
      <dl class="kv">
        {facts.map(([name, is]) => (
          <>
            <dt>{name}</dt>
            <dd>{is}</dd>
          </>
        ))}
      </dl>
    </div>
  )
}

/** An empty place: what will be there. */
export function Empty({ title, children }: { readonly title: string; readonly children: Child }): Child {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  )
}

/** A moment, to the minute or whole. */
export function Moment({
  at,
  isWhole = false,
}: {
  readonly at: number | null | undefined
  readonly isWhole?: boolean
}): Child {
  if (at === null || at === undefined) return <span class="faint">never</span>
  const text = new Date(at).toISOString()
  return (
    <time class="mono nowrap" datetime={text}>
      {text.slice(0, isWhole ? 19 : 16).replace('T', ' ')}
    </time>
  )
}

const units = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
] as const

/** A length of time in its largest unit: `31 d`. */
export function lengthOf(milliseconds: number): string {
  const size = Math.abs(milliseconds)
  const [length, unit] = units.find(([each]) => size >= each) ?? [1000, 's']
  return `${Math.floor(size / length)} ${unit}`
}

/** How far a moment is from now: `in 3 d`, `2 h ago`. */
export function distanceOf(at: number, now: number): string {
  const words = lengthOf(at - now)
  return at > now ? `in ${words}` : `${words} ago`
}

const states: Readonly<Record<ConnectionState, { readonly dot: string; readonly words: string }>> = {
  healthy: { dot: 'dot', words: 'Healthy' },
  expiring: { dot: 'dot warn', words: 'Expiring' },
  'needs-reconnect': { dot: 'dot bad', words: 'Needs reconnect' },
  blocked: { dot: 'dot bad', words: 'Blocked' },
  'app-fault': { dot: 'dot bad', words: 'App fault' },
}

/** The states in the order in which they are shown. */
export const stateNames: readonly ConnectionState[] = Object.keys(states) as ConnectionState[]

/** What a state is called. */
export function wordsOf(state: ConnectionState): string {
  return states[state].words
}

/** A state: a shape and a word. */
export function State({ state }: { readonly state: ConnectionState }): Child {
  return (
    <span class="state">
      <span class={states[state].dot} aria-hidden="true" />
      {states[state].words}
    </span>
  )
}

/** An id, on one line where there is room. @param href The page of what it names. */
export function Id({ id, href }: { readonly id: string; readonly href?: string }): Child {
  const code = <code class="id">{id}</code>
  return href === undefined ? code : <a href={href}>{code}</a>
}

/** A long name that may break behind each part of it. */
export function Breakable({ text }: { readonly text: string }): Child {
  return (
    <code class="parts">
      {text.split(/(?<=[_/.:])/).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  )
}

/** The older and the first part of a list. */
export function Pager({ first, next }: { readonly first: string | null; readonly next: string | null }): Child {
  if (first === null && next === null) return null
  return (
    <nav class="pager" aria-label="Pages of the list">
      <span>{first !== null && <a href={first}>First page</a>}</span>
      <span>
        {next !== null && (
          <a href={next} rel="next">
            Next
          </a>
        )}
      </span>
    </nav>
  )
}

/** A secret that is shown this once. */
export function ShownOnce({ name, text }: { readonly name: string; readonly text: string }): Child {
  return (
    <div class="notice good">
      <div>
        <b>{name}</b> <span class="soft">It is shown only once. Copy it before you leave this page.</span>
        <figure class="code wraps">
          <pre tabindex={0}>
            <code>{text}</code>
          </pre>
        </figure>
      </div>
    </div>
  )
}
