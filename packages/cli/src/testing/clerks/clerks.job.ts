/**
 * Some clerks in a process of their own: the folder, the seed, the first clerk, how many, the rounds, and at which append
 * the process is killed (`kill -9`, by itself), before it is stored or after; 0 for never.
 *
 * Says that it is ready, begins when its input ends, and tells a line for every command: what the clerk was answered.
 */
import 'reflect-metadata'
import { stateCache, type Dependencies } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '../../container.ts'
import { dataFolder } from '../../data-folder.ts'
import { works } from './clerk.ts'

const [folder = '', ...numbers] = process.argv.slice(2)
const [seed = 0, first = 0, many = 0, rounds = 0, killedAt = 0] = numbers.map(Number)
const { dependencies, close } = await compose(dataFolder(folder))

let appends = 0
/** Takes some milliseconds between a decision and its append, so that another process comes in between. */
const slowly = (events: EventStore): EventStore => ({
  ...events,
  append: (stream, expected, given) => async () => {
    await wait(expected % 3)
    appends += 1
    const isLast = appends === killedAt
    if (isLast && seed % 2 === 0) process.kill(process.pid, 'SIGKILL')
    const done = await events.append(stream, expected, given)()
    if (isLast) process.kill(process.pid, 'SIGKILL')
    return done
  }
})
const ours: Dependencies = { ...dependencies, events: slowly(dependencies.events), states: stateCache(100_000) }

process.stdout.write('ready\n')
process.stdin.resume()
await once(process.stdin, 'end')
await Promise.all(
  Array.from({ length: many }, (_, place) =>
    works(ours, { seed, clerk: first + place, rounds }, done => {
      // At once, so that whatever was answered before a kill is told.
      writeSync(1, `${JSON.stringify(done)}\n`)
    })
  )
)
await close()
