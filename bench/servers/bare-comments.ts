/** The floor for comments: bare node:http that reads a page of 50 in node:sqlite, with who wrote each, and nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'

const token = 'bare-token-of-the-benchmark'
const mediaId = '17918195224117851'
const sqlite = new DatabaseSync(':memory:')
sqlite.exec(`
  CREATE TABLE tokens (token TEXT PRIMARY KEY, accountId TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE accounts (id TEXT PRIMARY KEY, username TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE comments (
    id TEXT PRIMARY KEY, mediaId TEXT NOT NULL, accountId TEXT NOT NULL, text TEXT NOT NULL, hidden INTEGER NOT NULL,
    createdAt INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE likes (commentId TEXT NOT NULL, accountId TEXT NOT NULL, PRIMARY KEY (commentId, accountId)) STRICT, WITHOUT ROWID;
  CREATE INDEX commentsByMedia ON comments (mediaId, createdAt);
  INSERT INTO tokens VALUES ('${token}', '1784');
  INSERT INTO accounts VALUES ('1785', 'lee.wanders');
`)
const findToken = sqlite.prepare('SELECT accountId FROM tokens WHERE token = ?')
const findComments = sqlite.prepare(`
  SELECT comments.id, text, createdAt AS timestamp, hidden, accountId, username,
    (SELECT COUNT(*) FROM likes WHERE commentId = comments.id) AS like_count
  FROM comments JOIN accounts ON accounts.id = comments.accountId
  WHERE mediaId = ? ORDER BY createdAt DESC, comments.id DESC LIMIT 51`)
const insertComment = sqlite.prepare('INSERT INTO comments VALUES (?, ?, ?, ?, 0, ?)')
for (let index = 0; index < 200; index++)
  insertComment.run(`178600000000${1000 + index}`, mediaId, '1785', `Comment ${index}`, 1_793_491_199_000 + index)

const server = createServer((request, response) => {
  const { searchParams, pathname } = new URL(request.url ?? '/', 'http://localhost')
  const isKnown = findToken.get(searchParams.get('access_token') ?? '') !== undefined
  const rows = isKnown ? findComments.all(pathname.split('/')[1] ?? '') : []
  const data = rows.slice(0, 50).map(({ id, text, timestamp, hidden, accountId, username, like_count }) => ({
    text,
    timestamp: new Date(Number(timestamp)).toISOString(),
    username,
    like_count,
    hidden: hidden === 1,
    from: { id: accountId, username },
    id,
  }))
  searchParams.set('after', String(rows[49]?.['id']))
  const paging = { cursors: { after: rows[49]?.['id'] }, next: `http://localhost:4000${pathname}?${searchParams}` }
  const body = JSON.stringify({ data, paging })
  response.writeHead(isKnown ? 200 : 400, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token, mediaId }))
})
