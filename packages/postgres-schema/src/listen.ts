/** A connection that hears what is notified on a channel, and is made anew when it breaks. */
import pg from 'pg'
import { addressOf } from './address.ts'

export interface Listener {
  readonly close: () => Promise<void>
}
const [firstPause, longestPause] = [200, 5_000]
const patienceToConnect = 10_000

/**
 * Also called when a connection is made: what was notified before it nobody heard. Word may fail to come, as through a
 * pooler that mixes sessions: whoever relies on it looks for itself as well.
 */
export const listenOn = (connection: string, channel: string, heard: () => void): Listener => {
  const address = addressOf(connection)
  let closed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let ending: Promise<void> = Promise.resolve()

  const leave = (): void => {
    const left = client
    client = undefined
    if (left !== undefined) ending = left.end().catch(() => undefined)
  }
  const begin = (pause: number): void => {
    if (closed) return
    const made = new pg.Client({ ...address, connectionTimeoutMillis: patienceToConnect, keepAlive: true })
    client = made
    const again = (): void => {
      if (client !== made) return
      leave()
      timer = setTimeout(begin, pause, Math.min(2 * pause, longestPause))
    }
    made.on('error', again)
    made.on('end', again)
    made.on('notification', heard)
    made
      .connect()
      .then(() => made.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(heard, again)
  }
  begin(firstPause)
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      leave()
      await ending
    }
  }
}
