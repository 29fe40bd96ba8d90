/**
 * The URL of a profile picture. Darkroom draws it, since there is no CDN.
 *
 * @param origin Darkroom's own.
 * @param accountId An Instagram account's id; `silhouette` for people on Facebook, who have no pictures.
 */
export function pictureUrl(origin: string, accountId: string): string {
  return `${origin}/console/pictures/${accountId}.svg`
}
