/** The floor: a bare node:http server that does the same lookups in node:sqlite and nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'

const token = 'bare-token-of-the-benchmark'
const sqlite = new DatabaseSync(':memory:')
sqlite.exec(`
  CREATE TABLE tokens (token TEXT PRIMARY KEY, accountId TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE accounts (id TEXT PRIMARY KEY, username TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE media (id TEXT PRIMARY KEY, accountId TEXT NOT NULL, caption TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT;
  CREATE INDEX mediaByAccount ON media (accountId, createdAt);
  INSERT INTO tokens VALUES ('${token}', '17841405793187218');
  INSERT INTO accounts VALUES ('17841405793187218', 'jayposiris');
`)
const findToken = sqlite.prepare('SELECT accountId FROM tokens WHERE token = ?')
const findAccount = sqlite.prepare('SELECT id, username FROM accounts WHERE id = ?')
const findMedia = sqlite.prepare(
  'SELECT id, caption FROM media WHERE accountId = ? ORDER BY createdAt DESC, id DESC LIMIT 25',
)
const insertMedia = sqlite.prepare('INSERT INTO media VALUES (?, ?, ?, ?)')
for (let index = 0; index < 50; index++) {
  insertMedia.run(`17900000000000${100 + index}`, '17841405793187218', `Picture ${index}`, index)
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const row = findToken.get(url.searchParams.get('access_token') ?? '')
  const account = row && findAccount.get(String(row['accountId']))
  const found = account && url.pathname === '/me/media' ? { data: findMedia.all(String(account['id'])) } : account
  const body = JSON.stringify(found ?? { error: 'no such token' })
  response.writeHead(account ? 200 : 400, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token }))
})
