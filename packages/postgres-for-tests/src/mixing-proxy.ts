/**
 * A pooler as PgBouncer is in transaction mode: each transaction of a client goes to any of a few sessions of the server, and
 * the next to another. What was told to a session, and not within a transaction, is lost to whoever told it.
 */
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import pg from 'pg'

export interface MixingProxy {
  readonly url: string
  /** How many transactions went to another session than their client's last. */
  readonly mixed: () => number
  readonly stop: () => void
}
const [query, sync, terminate, ready, idle] = ['Q', 'S', 'X', 'Z', 'I'].map(letter => letter.charCodeAt(0))
const typed = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const welcome = Buffer.concat([typed('R', Buffer.alloc(4)), typed('Z', Buffer.from('I'))])

/** Whole messages out of what came; `first` is without a type. Answers how to take in more. */
const messages = (take: (message: Buffer, type: number) => void, first: boolean) => {
  let [rest, typeBytes] = [Buffer.alloc(0), first ? 0 : 1]
  return (bytes: Buffer): void => {
    rest = Buffer.concat([rest, bytes])
    while (rest.length >= typeBytes + 4) {
      const end = typeBytes + rest.readInt32BE(typeBytes)
      if (rest.length < end) return
      const [message, type] = [rest.subarray(0, end), typeBytes === 0 ? 0 : (rest[0] ?? 0)]
      rest = rest.subarray(end)
      typeBytes = 1
      take(message, type)
    }
  }
}

/** A session that is logged in, as its socket alone. */
const session = async (url: string): Promise<Socket> => {
  const client = new pg.Client(url)
  await client.connect()
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  stream.removeAllListeners()
  stream.on('error', () => undefined)
  return stream
}

export const mixingProxy = async (url: string, sessions = 3): Promise<MixingProxy> => {
  const all = await Promise.all(Array.from({ length: sessions }, () => session(url)))
  const free = [...all]
  const waiting: Array<() => void> = []
  let mixed = 0
  /** The one that has been free for longest: hardly ever the last one. */
  const taken = async (): Promise<Socket> => {
    for (;;) {
      const one = free.shift()
      if (one !== undefined) return one
      await new Promise<void>(resolve => waiting.push(resolve))
    }
  }
  const serve = (client: Socket): void => {
    let [asked, last]: [number, Socket | undefined] = [0, undefined]
    let server: Promise<Socket> | undefined
    const back = (one: Socket): void => {
      one.removeAllListeners('data')
      server = undefined
      free.push(one)
      waiting.shift()?.()
    }
    const begun = async (): Promise<Socket> => {
      const one = await taken()
      if (last !== undefined && last !== one) mixed += 1
      last = one
      const hear = messages((message, type) => {
        client.write(message)
        if (type === ready && --asked === 0 && message[5] === idle) back(one)
      }, false)
      return one.on('data', hear)
    }
    const say = messages((message, type) => {
      if (type === terminate) return void client.end()
      if (type === 0) return void client.write(welcome)
      if (type === query || type === sync) asked += 1
      server ??= begun()
      void server.then(one => one.write(message))
    }, true)
    client.on('data', say).on('error', () => undefined)
  }
  const listener = createServer({ noDelay: true }, serve).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const through = new URL(url)
  through.port = String((listener.address() as AddressInfo).port)
  const stop = (): void => {
    listener.close()
    for (const one of all) one.destroy()
  }
  return { url: through.href, mixed: () => mixed, stop }
}
