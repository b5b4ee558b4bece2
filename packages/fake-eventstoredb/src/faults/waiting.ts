/** The faults that wait for a call to meet them. */
import type { Aim, Injected, Met, Method, Trouble } from './fault.ts'

interface Call {
  readonly method: Method
  readonly stream?: string | undefined
}

export interface WaitingFaults {
  readonly add: (fault: Aim & Trouble) => Injected
  /** The first fault aimed at a call, used up once. */
  readonly meet: (call: Call) => Met | undefined
}

const unasked: ReadonlyArray<Method> = ['features', 'gossip', 'stats']

const isMethod = ({ method }: Aim, called: Method) => {
  if (method === undefined) return !unasked.includes(called)
  return typeof method === 'string' ? method === called : method.includes(called)
}

const isAimedAt = (aim: Aim, { method, stream }: Call) =>
  isMethod(aim, method) && (aim.stream === undefined || aim.stream === stream)

interface Waiting {
  readonly fault: Aim & Met
  hits: number
  readonly watchers: Array<{ readonly calls: number; readonly tell: () => void }>
}

const metBy = (one: Waiting, calls = 1) =>
  new Promise<void>(tell => {
    if (one.hits >= calls) tell()
    else one.watchers.push({ calls, tell })
  })

export const waitingFaults = (): WaitingFaults => {
  const waiting = new Set<Waiting>()
  return {
    add: fault => {
      const { promise: ended, resolve } = Promise.withResolvers<undefined>()
      const one: Waiting = { fault: { ...fault, ended }, hits: 0, watchers: [] }
      waiting.add(one)
      const end = () => {
        waiting.delete(one)
        resolve(undefined)
      }
      return { end, hits: () => one.hits, met: calls => metBy(one, calls) }
    },
    meet: call => {
      const one = [...waiting].find(({ fault }) => isAimedAt(fault, call))
      if (one === undefined) return undefined
      if (++one.hits >= (one.fault.times ?? 1)) waiting.delete(one)
      for (const watcher of one.watchers) if (one.hits >= watcher.calls) watcher.tell()
      return one.fault
    }
  }
}
