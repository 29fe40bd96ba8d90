import type { Child } from 'hono/jsx'
import type { Context } from '../context.ts'
import { Frame } from '../people/frame.tsx'
import type { DeletionRow } from '../store/schema.ts'

/** What became of a person's request to delete their data. */
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
          ? `Nothing of you was stored here on ${on}.`
          : `Your connection, with its tokens, names and ids, was deleted on ${on}.`}
      </p>
      <p class="quiet">
        Confirmation code: <code>{deletion.code}</code>
      </p>
    </Frame>
  )
}

/** For a code that is none. */
export function NoDeletionPage({ context }: { context: Pick<Context, 'development'> }): Child {
  return (
    <Frame title="There is no such request" context={context}>
      <p>Compare the code with the one that you were given.</p>
    </Frame>
  )
}
