/** The faults that wait for a call to meet them. */
import type { Aim, Injected, Method, Trouble } from './fault.ts'

interface Call {
  readonly method: Method
  readonly stream?: string | undefined
}

export interface WaitingFaults {
  readonly add: (fault: Aim & Trouble) => Injected
  /** The first fault aimed at a call, used up once. */
  readonly meet: (call: Call) => Trouble | undefined
}

const unasked: ReadonlyArray<Method> = ['features', 'gossip', 'stats']

const isMethod = ({ method }: Aim, called: Method) => {
  if (method === undefined) return !unasked.includes(called)
  return typeof method === 'string' ? method === called : method.includes(called)
}

const isAimedAt = (aim: Aim, { method, stream }: Call) =>
  isMethod(aim, method) && (aim.stream === undefined || aim.stream === stream)

export const waitingFaults = (): WaitingFaults => {
  const waiting = new Set<{ readonly fault: Aim & Trouble; hits: number }>()
  return {
    add: fault => {
      const one = { fault, hits: 0 }
      waiting.add(one)
      return { end: () => void waiting.delete(one), hits: () => one.hits }
    },
    meet: call => {
      const one = [...waiting].find(({ fault }) => isAimedAt(fault, call))
      if (one === undefined) return undefined
      if (++one.hits >= (one.fault.times ?? 1)) waiting.delete(one)
      return one.fault
    }
  }
}
