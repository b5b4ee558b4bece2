/** Stands between a store and its server, and cuts connections where a test wants it. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

export interface CuttingProxy {
  /** The connection string that leads through it. */
  readonly connection: string
  /** Cuts the next connection on which these words are sent: before the server has them, or when it has answered them. */
  readonly cut: (words: string, when: 'before' | 'answered') => void
  /** Cuts every connection on which these words are sent, before the server has them. */
  readonly refuse: (words: string) => void
  readonly close: () => Promise<void>
}
interface Cut {
  readonly words: string
  readonly when: 'before' | 'answered'
}

export const cuttingProxy = async (connection: string): Promise<CuttingProxy> => {
  const [there, sockets] = [new URL(connection), new Set<Socket>()]
  let [refused, cut] = ['', undefined as Cut | undefined]

  const fateOf = (sent: Buffer): Cut['when'] | undefined => {
    if (refused !== '' && sent.includes(refused)) return 'before'
    const asked = cut !== undefined && sent.includes(cut.words) ? cut : undefined
    if (asked !== undefined) cut = undefined
    return asked?.when
  }
  const between = (client: Socket): void => {
    const server = connect(Number(there.port), there.hostname)
    let isLost = false
    const end = (): void => {
      for (const socket of [client, server]) sockets.delete(socket.destroy())
    }
    for (const socket of [client, server]) sockets.add(socket.on('error', end).on('close', end))
    client.on('data', sent => {
      const fate = fateOf(sent)
      isLost ||= fate === 'answered'
      if (fate === 'before') end()
      else server.write(sent)
    })
    server.on('data', answered => {
      if (isLost) end()
      else client.write(answered)
    })
  }
  const listener = createServer(between).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const here = new URL(connection)
  here.port = String((listener.address() as AddressInfo).port)
  return {
    connection: here.href,
    cut: (words, when) => (cut = { words, when }),
    refuse: words => (refused = words),
    close: async () => {
      listener.close()
      for (const socket of sockets) socket.destroy()
      await once(listener, 'close')
    }
  }
}
