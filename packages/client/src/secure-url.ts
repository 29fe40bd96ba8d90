/** Whether what is sent there stays secret: https, or a server on this machine. */
export function isSecureUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}

/** Names and addresses of this machine, as `URL` prints them. */
const loopback = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
