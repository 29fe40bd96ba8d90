/** The floor for media: bare node:http that reads a page of 25 with ten fields in node:sqlite, counts included, and nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'

const token = 'bare-token-of-the-benchmark'
const accountId = '17841408261739405'
const sqlite = new DatabaseSync(':memory:')
sqlite.exec(`
  CREATE TABLE tokens (token TEXT PRIMARY KEY, accountId TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE accounts (id TEXT PRIMARY KEY, username TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE media (
    id TEXT PRIMARY KEY, accountId TEXT NOT NULL, caption TEXT NOT NULL, mediaType TEXT NOT NULL, productType TEXT NOT NULL,
    url TEXT NOT NULL, permalink TEXT NOT NULL, createdAt INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE likes (mediaId TEXT NOT NULL, accountId TEXT NOT NULL, PRIMARY KEY (mediaId, accountId)) STRICT, WITHOUT ROWID;
  CREATE TABLE comments (id TEXT PRIMARY KEY, mediaId TEXT NOT NULL) STRICT;
  CREATE INDEX mediaByAccount ON media (accountId, createdAt);
  CREATE INDEX commentsByMedia ON comments (mediaId);
  INSERT INTO tokens VALUES ('${token}', '${accountId}');
  INSERT INTO accounts VALUES ('${accountId}', 'mira.prints');
`)
const findToken = sqlite.prepare('SELECT accountId FROM tokens WHERE token = ?')
const findMedia = sqlite.prepare(`
  SELECT media.id, caption, mediaType AS media_type, productType AS media_product_type, url AS media_url, permalink,
    createdAt AS timestamp, username,
    (SELECT COUNT(*) FROM likes WHERE mediaId = media.id) AS like_count,
    (SELECT COUNT(*) FROM comments WHERE mediaId = media.id) AS comments_count
  FROM media JOIN accounts ON accounts.id = media.accountId
  WHERE media.accountId = ? ORDER BY createdAt DESC, media.id DESC LIMIT 26`)
const insertMedia = sqlite.prepare('INSERT INTO media VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
const signature = 'oh=00_oVOwBTXFuwFdAJjS9hiFrz-K0NxonHGZ3oSlHx-fUWE&oe=6AEBD510'
for (let index = 0; index < 50; index++) {
  const id = `17900000000000${100 + index}`
  const url = `http://localhost:4000/scontent.cdninstagram.com/v/t51.82787-15/${id}_0_n.jpg?_nc_cat=1&_nc_ht=scontent.cdninstagram.com&${signature}`
  const permalink = `https://www.instagram.com/p/DfLZOgPf${100 + index}/`
  insertMedia.run(id, accountId, `Picture ${index}`, 'IMAGE', 'FEED', url, permalink, 1_793_491_199_000 + index)
}

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const row = findToken.get(searchParams.get('access_token') ?? '')
  const rows = row === undefined ? [] : findMedia.all(String(row['accountId']))
  const data = rows.slice(0, 25).map((each) => ({
    ...each,
    timestamp: new Date(Number(each['timestamp'])).toISOString(),
  }))
  searchParams.set('after', String(rows[24]?.['id']))
  const next = rows.length > 25 ? { next: `http://localhost:4000/me/media?${searchParams}` } : {}
  const body = JSON.stringify({
    data,
    paging: { cursors: { before: rows[0]?.['id'], after: rows[24]?.['id'] }, ...next },
  })
  response.writeHead(row === undefined ? 400 : 200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token }))
})
