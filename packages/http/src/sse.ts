/** A stream of server-sent events, written no faster than its reader takes them. The libraries there are queue without bound. */
import type { Writable } from 'node:stream'

export interface Message {
  readonly event: string
  /** Where a reader takes up again that has seen this. Left out, it stays as it was. */
  readonly id?: string
  /** One line. A message without any is not handed to whoever listens; its id counts. */
  readonly data?: string
}
/** Names and ids stand on a line of their own: another program may have stored one with a line end in it. */
const line = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `${name}: ${/[\0\r\n]/.test(value) ? value.replaceAll(/[\0\r\n]/g, ' ') : value}\n`

/**
 * A message in the text of an event stream.
 * @example
 * ```ts
 * expect(messageText({ event: 'Noted', id: '7', data: '{}' })).toBe('event: Noted\nid: 7\ndata: {}\n\n')
 * ```
 */
export const messageText = ({ event, id, data }: Message): string =>
  `${line('event', event)}${line('id', id)}${data === undefined ? '' : `data: ${data}\n`}\n`

export interface EventStream {
  /** Answers once the reader can be sent more; `false` when it is gone, took nothing for too long, or all is to end. */
  readonly send: (text: string) => Promise<boolean>
  /** Sends a last text to a reader that takes it, and ends. */
  readonly end: (last: string) => void
}
export interface Streaming {
  readonly patience: number
  readonly heartbeat: number
  /** Aborts when the reader is gone, or the stream is to end. */
  readonly signal: AbortSignal
}

/** Whether the reader took what was written, before the time is over and before all is to end. */
const taken = (response: Writable, { patience, signal }: Streaming): Promise<boolean> =>
  new Promise(resolve => {
    const settle = (isTaken: boolean) => () => {
      clearTimeout(timer)
      response.off('drain', drained)
      signal.removeEventListener('abort', ended)
      resolve(isTaken)
    }
    const [drained, ended] = [settle(true), settle(false)]
    const timer = setTimeout(ended, patience)
    response.on('drain', drained)
    signal.addEventListener('abort', ended)
  })

export const eventStream = (response: Writable, streaming: Streaming): EventStream => {
  const { signal, heartbeat } = streaming
  const beat = setInterval(() => {
    if (!response.writableNeedDrain && !response.writableEnded) response.write(':\n\n')
  }, heartbeat)
  response.on('close', () => clearInterval(beat))
  return {
    send: async text => {
      if (signal.aborted) return false
      return response.write(text) || taken(response, streaming)
    },
    end: last => {
      clearInterval(beat)
      // Behind what a reader does not take, nothing more would reach it.
      if (response.writableNeedDrain) response.destroy()
      else response.end(last)
    }
  }
}
