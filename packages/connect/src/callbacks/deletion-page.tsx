import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'
import { Frame } from '../people/frame.tsx'
import type { DeletionRow } from '../store/schema.ts'

/** The state of a person's request to delete their data. */
export function DeletionPage({
  context,
  deletion,
}: {
  context: Pick<Context, 'development'>
  deletion: DeletionRow
}): Child {
  const on = new Date(deletion.finishedAt ?? deletion.requestedAt).toISOString().slice(0, 10)
  return (
    <Frame
      title={deletion.finishedAt === null ? 'Your data is being deleted' : 'Your data was deleted'}
      context={context}
    >
      <p>
        {deletion.connections === 0
          ? `No data about you was stored here on ${on}.`
          : `Your connection was deleted on ${on}, including its tokens, names and ids.`}
      </p>
      <p class="quiet">
        Confirmation code: <code>{deletion.code}</code>
      </p>
    </Frame>
  )
}

/** For a code that is unknown. */
export function NoDeletionPage({ context }: { context: Pick<Context, 'development'> }): Child {
  return (
    <Frame title="Request not found" context={context}>
      <p>Check that the code matches the one you were given.</p>
    </Frame>
  )
}
