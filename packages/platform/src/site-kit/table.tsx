import type { Child } from 'hono/jsx'

/** A table; on a phone its cells stand below each other. */
export function Table(props: {
  /** What the table lists, for those who do not see it. */
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Child[])[]
}): Child {
  return (
    <table class="stacked" aria-label={props.label}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
