/** Where the requests are, below the console's origin. */
export const requestsPath = '/console/requests'

/** The page of a request. */
export function requestPath(id: string): string {
  return `${requestsPath}/${id}`
}

/** The time of day of a moment, in the world. @param at Unix milliseconds. */
export function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 19)
}

/** A number with commas between thousands. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
