import { instagramHere } from '../../../../instagram-here.ts'

/** While the app is developed, Instagram is at /api/instagram. In production there is nothing here. */
function answer(request: Request): Response | Promise<Response> {
  if (process.env['NODE_ENV'] === 'production') return new Response('Not found', { status: 404 })
  return instagramHere().fetch(request)
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as POST }
