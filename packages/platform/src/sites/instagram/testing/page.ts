/** A form as a browser would send it. */
export interface PageForm {
  readonly action: string
  /** The fields that are sent unless they are changed, in order. */
  readonly fields: ReadonlyMap<string, string>
  /** The words on its buttons. */
  readonly buttons: readonly string[]
  /** What a button adds to the fields. */
  readonly buttonFields: ReadonlyMap<string, readonly [name: string, value: string]>
}

/** What an answer holds, as far as a visitor sees it. */
export interface Page {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** The words of the page, without markup, blanks run together. */
  readonly text: string
  readonly forms: readonly PageForm[]
}

/** Reads an answer's page. */
export async function readPage(url: string, response: Response): Promise<Page> {
  const html = await response.text()
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) =>
    readForm(head, body),
  )
  const text = unescaped(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
  return { url, status: response.status, headers: response.headers, html, text, forms }
}

function readForm(head: string, body: string): PageForm {
  const fields = new Map<string, string>()
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const { name, type = 'text', value, checked, disabled } = attributes(tag)
    const unticked = (type === 'checkbox' || type === 'radio') && checked === undefined
    if (name !== undefined && disabled === undefined && !unticked)
      fields.set(name, value ?? (type === 'checkbox' ? 'on' : ''))
  }
  const buttons = [...body.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([, tag = '', label = '']) => {
    const { name, value = '' } = attributes(tag)
    return {
      label: unescaped(label.replace(/<[^>]+>/g, '')).trim(),
      field: name === undefined ? undefined : ([name, value] as const),
    }
  })
  return {
    action: attributes(head).action ?? '',
    fields,
    buttons: buttons.map(({ label }) => label),
    buttonFields: new Map(
      buttons.flatMap(({ label, field }) => (field === undefined ? [] : [[label, field] as const])),
    ),
  }
}

function attributes(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
