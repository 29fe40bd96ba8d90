import type { Child } from 'hono/jsx'

/** A table; on a phone each row becomes a list under its first cell. */
export function Table(props: {
  /** What the table lists, for those who do not see it. */
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Child[])[]
}): Child {
  const { label, columns, rows } = props
  return (
    <table class="table lists top-lined" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, at) => (
              <td {...(at === 0 ? {} : { 'data-of': columns[at] ?? '' })}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
