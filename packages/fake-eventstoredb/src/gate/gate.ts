/**
 * The port that clients connect to, with the server behind it: connections can be cut, refused or frozen,
 * as when a server is killed, is gone or is stopped.
 */
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { messageCounter } from './messages.ts'

export interface Gate {
  readonly port: number
  /** Everything hangs from now on; each message that comes all the same is told of. */
  readonly freeze: (met: () => void) => void
  readonly thaw: () => void
  /** Cuts every connection and takes no more. */
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'

/** One direction of one connection. */
interface Lane {
  readonly freeze: () => void
  readonly thaw: () => void
}

/** What comes while everything hangs is kept, and passed on later. */
const laneOf = (from: Socket, to: Socket, came: (bytes: Buffer, hangs: boolean) => void): Lane => {
  let held: Buffer[] | undefined
  const pass = (bytes: Buffer) => {
    if (!to.write(bytes)) from.pause()
  }
  from.on('data', (bytes: Buffer) => {
    came(bytes, held !== undefined)
    if (held === undefined) pass(bytes)
    else held.push(bytes)
  })
  from.on('end', () => to.end())
  to.on('drain', () => from.resume())
  return {
    freeze: () => void (held ??= []),
    thaw: () => {
      const kept = held ?? []
      held = undefined
      for (const bytes of kept) pass(bytes)
    }
  }
}

const lanesBetween = (client: Socket, server: Socket, met: () => void): ReadonlyArray<Lane> => {
  const messagesIn = messageCounter()
  const count = (bytes: Buffer, hangs: boolean) => {
    for (let messages = messagesIn(bytes); hangs && messages > 0; messages--) met()
  }
  return [laneOf(client, server, count), laneOf(server, client, () => undefined)]
}

export const openGate = async (port: number, behind: number): Promise<Gate> => {
  const sockets = new Set<Socket>()
  const lanes = new Set<Lane>()
  let met: (() => void) | undefined
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
    const own = lanesBetween(client, within, () => met?.())
    for (const lane of own) lanes.add(lane)
    client.on('close', () => {
      for (const lane of own) lanes.delete(lane)
      within.destroy()
    })
    within.on('close', () => client.destroy())
    if (met !== undefined) for (const lane of own) lane.freeze()
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    freeze: told => {
      met = told
      for (const lane of lanes) lane.freeze()
    },
    thaw: () => {
      met = undefined
      for (const lane of lanes) lane.thaw()
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    }
  }
}
