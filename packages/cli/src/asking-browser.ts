/** Asks a browser that was started for this over its pipe (the DevTools protocol): JSON messages, each ended by a zero byte. */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export type Given = Readonly<Record<string, unknown>>
interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: Given
  readonly error?: { readonly message: string }
}
export interface AskingBrowser {
  readonly ask: (method: string, given: Given, session?: string) => Promise<Given>
  /** Once something happens that was not asked for. */
  readonly happens: (method: string) => Promise<void>
}
interface Waiting {
  readonly isIt: (message: Message) => boolean
  readonly done: (message: Message) => void
}

/** Two minutes, in milliseconds: a browser that answers nothing by then answers nothing. */
const patience = 120_000

/** Starts it, does the work, and ends it whatever happens. */
export const withBrowser = async <A>(
  browser: string,
  words: ReadonlyArray<string>,
  work: (asking: AskingBrowser) => Promise<A>
): Promise<A> => {
  const child = spawn(browser, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const closed = new Promise<void>(resolve => child.once('close', () => resolve()).once('error', () => resolve()))
  const stopping = setTimeout(() => child.kill('SIGKILL'), patience)
  try {
    return await Promise.race([work(askingOf(child)), ended(child)])
  } finally {
    clearTimeout(stopping)
    child.kill('SIGKILL')
    await closed
  }
}

const ended = (child: ChildProcess): Promise<never> =>
  new Promise((_, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => reject(new Error(`it ended with ${String(code ?? signal)}`)))
  })

const askingOf = ({ stdio }: ChildProcess): AskingBrowser => {
  const [to, from] = [stdio[3] as Writable, stdio[4] as Readable]
  const waiting = new Set<Waiting>()
  let asked = 0
  for (const pipe of [to, from]) pipe.on('error', () => undefined)
  onMessages(from, message => {
    for (const one of waiting)
      if (one.isIt(message)) {
        waiting.delete(one)
        one.done(message)
      }
  })
  const awaited = (isIt: Waiting['isIt']): Promise<Message> =>
    new Promise(done => {
      waiting.add({ isIt, done })
    })
  return {
    ask: async (method, params, sessionId) => {
      const id = (asked += 1)
      const answer = awaited(message => message.id === id)
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
      const { result = {}, error } = await answer
      if (error !== undefined) throw new Error(error.message)
      return result
    },
    happens: async method => {
      await awaited(message => message.method === method)
    }
  }
}

const onMessages = (from: Readable, take: (message: Message) => void): void => {
  let pending = ''
  from.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...more] = text.split('\0')
    pending += first
    for (const next of more) {
      take(JSON.parse(pending) as Message)
      pending = next
    }
  })
}
