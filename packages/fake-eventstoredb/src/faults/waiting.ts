/** The faults that wait for a call to meet them. */
import type { Aim, Injected, Met, Method, Trouble } from './fault.ts'
import { countMeetings, type Meetings } from './meetings.ts'

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
  readonly meetings: Meetings
}

export const waitingFaults = (): WaitingFaults => {
  const waiting = new Set<Waiting>()
  return {
    add: fault => {
      const { promise: ended, resolve } = Promise.withResolvers<undefined>()
      const [meetings, silences] = [countMeetings(), countMeetings()]
      const one: Waiting = { fault: { ...fault, ended, fellSilent: silences.add }, meetings }
      waiting.add(one)
      const end = () => {
        waiting.delete(one)
        resolve(undefined)
      }
      return { end, hits: meetings.count, met: meetings.reached, silent: silences.reached }
    },
    meet: call => {
      const one = [...waiting].find(({ fault }) => isAimedAt(fault, call))
      if (one === undefined) return undefined
      one.meetings.add()
      if (one.meetings.count() >= (one.fault.times ?? 1)) waiting.delete(one)
      return one.fault
    }
  }
}
