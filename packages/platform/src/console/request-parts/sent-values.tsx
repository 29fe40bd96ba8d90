import type { Child } from 'hono/jsx'
import type { SentValue } from '../../request-log/logged-request.ts'
import { Facts, Fold } from '../../site-kit/panel.tsx'

/** Names and values that were sent; of a secret only how long it is. */
export function Values({ values }: { readonly values: readonly SentValue[] }): Child {
  if (values.length === 0) return null
  return (
    <Facts
      facts={values.map(({ name, value, length }) => [
        name === '' ? '(no name)' : name,
        value === undefined ? (
          <span class="hidden-value">{length} characters, hidden</span>
        ) : (
          <code>{value === '' ? '(empty)' : value}</code>
        ),
      ])}
    />
  )
}

/** The same, folded away. */
export function Headers({ values }: { readonly values: readonly SentValue[] }): Child {
  if (values.length === 0) return null
  return (
    <Fold summary={`Headers: ${values.length}`}>
      <Values values={values} />
    </Fold>
  )
}
