/** oauth2-mock-server with a token of its own making. */
import { OAuth2Server } from 'oauth2-mock-server'

const server = new OAuth2Server()
await server.issuer.keys.generate('RS256')
await server.start(0, '127.0.0.1')
const { port } = server.address()
const token = await server.issuer.buildToken()
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token }))
