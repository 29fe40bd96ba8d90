/** Id and secret of `Authorization: Basic`, each form-encoded as in RFC 6749 (2.3.1). */
export function readBasic(request: Request): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic\s+([\w+/=-]+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':')
  return { id: decoded(id), secret: decoded(secret.join(':')) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
