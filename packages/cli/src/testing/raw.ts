import { connect } from 'node:net'

/** Sends bytes as they are and returns all that comes back until the other side ends. */
export function sendRaw(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host, port }, () => socket.write(text, 'latin1'))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

/** The port of an address like `http://localhost:4000`. */
export function portOf(url: string): number {
  return Number(new URL(url).port)
}
