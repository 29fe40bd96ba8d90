/** Of a thousand followers, how many are online in each hour of the day. Darkroom's own figures: nobody in a world is watched by the hour. */
const online = [
  210, 150, 110, 90, 90, 120, 190, 290, 360, 390, 400, 410, 430, 430, 420, 420, 430, 460, 510, 560, 590, 560, 460, 330,
] as const

/** How many of an account's followers are online, by hour: "0" to "23". */
export function onlineFollowers(followers: number): Record<string, number> {
  return Object.fromEntries(online.map((share, hour) => [String(hour), Math.round((followers * share) / 1000)]))
}
