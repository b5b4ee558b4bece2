/** A client in a process of its own: its processor time is no server's. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { beside } from '../harness/apart.ts'
import type { ClientWork } from './client.job.ts'

export interface Client {
  /** Sends all of them and waits for the last answer; each must be answered with that status. */
  readonly work: (asked: ClientWork, status?: number) => Promise<void>
  readonly end: () => void
}
export const newClient = (): Client => {
  const child = fork(beside(import.meta.url, 'client.job'))
  return {
    work: async (asked, expected = 200) => {
      child.send(asked)
      const [statuses] = (await once(child, 'message')) as [ReadonlyArray<number>]
      if (statuses.some(status => status !== expected)) throw new Error(`answered ${statuses.join(', ')}`)
    },
    end: () => void child.kill()
  }
}
