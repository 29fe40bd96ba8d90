/** Whether a boolean parameter says yes. That it is a boolean has been checked. */
export function isTrue(text = ''): boolean {
  return text === 'true' || text === '1'
}
