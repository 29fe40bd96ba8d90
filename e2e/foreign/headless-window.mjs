/** The click in the browser, by Darkroom's control API: answers an authorization window and says where the person is sent. */
export async function answerWindow(url) {
  const { DARKROOM_URL, DARKROOM_USERNAME } = process.env
  const response = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: String(url), username: DARKROOM_USERNAME }),
  })
  const { location, error } = await response.json()
  if (error !== undefined) throw new Error(`The authorization window refused: ${error.message}`)
  return new URL(location)
}
