/** Removes the body from the answer to a HEAD request, which otherwise is the answer to GET. */
export function withoutBodyForHead(request: Request, response: Response): Response {
  return request.method === 'HEAD' ? new Response(null, response) : response
}
