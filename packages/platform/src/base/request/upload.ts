import { readBody } from './body.ts'
import { formParameters, mostParameters, type Parameters } from './parameters.ts'

/** A file that a form carried. */
export interface UploadedFile {
  /** The form's field. */
  readonly field: string
  readonly name: string
  /** As the browser told it, in lower case; not checked against the bytes. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** A form with its files. */
export interface Upload {
  readonly form: Parameters
  readonly files: readonly UploadedFile[]
}

/**
 * Reads a form that may carry files. A file field that was left empty has none.
 *
 * @param limit The most bytes of the whole body; undefined: an ordinary form, whose files are not read.
 * @throws UnreadBody
 */
export async function readUpload(request: Request, limit: number | undefined): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (limit === undefined || !/^multipart\/form-data\b/i.test(type))
    return { form: await formParameters(request), files: [] }
  const body = await readBody(request, limit)
  const form = new Map<string, string>()
  const files: UploadedFile[] = []
  for (const [field, value] of await entriesOf(body, type)) {
    if (typeof value === 'string') form.set(field, value)
    else if (value.size > 0 || value.name !== '') {
      const bytes = new Uint8Array(await value.arrayBuffer())
      files.push({ field, name: value.name, type: value.type.toLowerCase(), bytes })
    }
  }
  return { form, files }
}

async function entriesOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<[string, string | File][]> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return [...form].slice(0, mostParameters)
  } catch {
    // As with other forms, a body that does not parse has no parameters.
    return []
  }
}
