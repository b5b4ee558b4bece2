/** Readers that ask for the feed and never read: where, and how many. Goes on until its input ends. */
import { connect } from 'node:net'

const [url = '', many = ''] = process.argv.slice(2)
const { port, pathname, host } = new URL(url)
for (let reader = 0; reader < Number(many); reader++) {
  const socket = connect(Number(port), '127.0.0.1')
  socket.pause()
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\n\r\n`)
}
process.stdin.resume().on('end', () => process.exit())
