/**
 * Where a profile picture is: Darkroom draws it, since there is no CDN here.
 *
 * @param origin Darkroom's own.
 * @param accountId An Instagram account's; `silhouette` for people on Facebook, who have no pictures here.
 */
export function pictureUrl(origin: string, accountId: string): string {
  return `${origin}/console/pictures/${accountId}.svg`
}
