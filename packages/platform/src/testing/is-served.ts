/** Whether an answer is one that a server means to give: of Instagram's, or Darkroom's own 501 for what it does not have. */
export function isServed(answer: Response): boolean {
  return answer.status < 500 || (answer.status === 501 && answer.headers.has('darkroom-not-implemented'))
}
