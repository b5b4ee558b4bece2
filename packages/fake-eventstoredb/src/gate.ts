/**
 * The port that clients connect to, with the server behind it: connections can be cut, refused or frozen,
 * as when a server is killed, is gone or is stopped.
 */
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

export interface Gate {
  readonly port: number
  readonly freeze: () => void
  readonly thaw: () => void
  /** Cuts every connection and takes no more. */
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'

export const openGate = async (port: number, behind: number): Promise<Gate> => {
  const sockets = new Set<Socket>()
  let frozen = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer(client => {
    const within = connect(behind, host)
    keep(client)
    keep(within)
    client.on('close', () => within.destroy())
    within.on('close', () => client.destroy())
    client.pipe(within)
    within.pipe(client)
    if (!frozen) return
    client.pause()
    within.pause()
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw: () => {
      frozen = false
      for (const socket of sockets) socket.resume()
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    }
  }
}
