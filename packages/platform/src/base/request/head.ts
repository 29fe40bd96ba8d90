/** What a HEAD request gets: status and headers of the answer to GET, and no body. */
export function withoutBodyForHead(request: Request, response: Response): Response {
  return request.method === 'HEAD' ? new Response(null, response) : response
}
