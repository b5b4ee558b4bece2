/**
 * Workers that outlive a round of a test: whoever was killed is replaced while the next round goes on, so that no round waits
 * for a process to start.
 */
import { once } from 'node:events'
import { startWorker, type StartedWorker } from './workers.ts'

export interface Hand extends StartedWorker {
  /** Works until it is to rest; `onLine` is told each line meanwhile, at once. */
  readonly work: (onLine?: (line: string, from: StartedWorker) => void) => void
  /** Resolves once it has given back what it held. Fails when it has ended by itself. */
  readonly rest: () => Promise<void>
  readonly isAlive: () => boolean
}
const unheard = (): void => undefined

const startHand = (args: readonly [events: string, reports: string]): Hand => {
  let told: (line: string, from: StartedWorker) => void = unheard
  const worker = startWorker([...args, 'waits'], (line, from) => told(line, from))
  const say = (word: string): void => void worker.process.stdin?.write(`${word}\n`)
  return {
    ...worker,
    work: (onLine = unheard) => {
      told = onLine
      say('work')
    },
    rest: async () => {
      const listens = new AbortController()
      const ended = once(worker.process, 'exit', listens).then(() => {
        throw new Error('a worker ended by itself')
      })
      const rests = new Promise<void>(resolve => {
        told = line => {
          if (line === 'rests') resolve()
        }
      })
      say('rest')
      await Promise.race([rests, ended])
      ended.catch(unheard)
      listens.abort()
    },
    isAlive: () => worker.process.exitCode === null && worker.process.signalCode === null
  }
}

export interface Crew {
  /** As many as there are to be, those first that have worked before. */
  readonly all: () => ReadonlyArray<Hand>
  readonly end: () => Promise<void>
}
export const startCrew = (many: number, args: readonly [events: string, reports: string]): Crew => {
  let hands: ReadonlyArray<Hand> = []
  return {
    all: () => {
      const alive = hands.filter(hand => hand.isAlive())
      hands = [...alive, ...Array.from({ length: many - alive.length }, () => startHand(args))]
      return hands
    },
    end: async () => {
      await Promise.all(hands.map(hand => hand.kill()))
    }
  }
}
