import type { Child } from 'hono/jsx'

/** A path, address or name that breaks only behind its parts, so that an id in it stays on one line. */
export function Breakable({ text }: { readonly text: string }): Child {
  return text.split(/(?<=[/_?&.])/).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))
}
