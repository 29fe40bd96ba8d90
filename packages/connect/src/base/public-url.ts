/**
 * Checks where people and Instagram reach connect: an origin, under https except on this machine.
 *
 * @returns It without a slash at its end.
 * @throws TypeError that says how to fix it.
 */
export function checkPublicUrl(text: string): string {
  const url = URL.parse(text)
  const isHere = url !== null && /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(url.hostname)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)
  if (url === null || !isSafe || url.href !== `${url.origin}/`)
    throw new TypeError(
      `publicUrl must be an https origin without a path, such as https://connect.example (http only on this machine); it is ${JSON.stringify(text)}.`,
    )
  return url.origin
}
