import { fileURLToPath } from 'node:url'
import { chance, faultsOfKilled, killedWriter, noFaults } from '@cofc/event-store/contract'
import { isAnswer } from '@cofc/postgres-schema'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import { eventsIn, followedToEnd } from './testing/samples.ts'
import { withServer } from './testing/server.ts'
import { startWriters } from './testing/persistent-writers.ts'

const server = withServer()
/** As it is built: it is started so often that compiling it would take most of the time. */
const job = fileURLToPath(new URL('../dist/testing/writer.job.js', import.meta.url))
/** How often each is killed: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 2)

test(
  `a writer killed ${String(times)} times: nothing acknowledged is lost, nothing half-done is seen`,
  async () => {
    const connection = await server().newDatabase()
    const { store, close } = await openPostgresEventStore(connection)
    const acknowledged: Array<string> = []
    for (let time = 1; time <= times; time++) acknowledged.push(...(await killedWriter([job, connection], time, 60)))
    // What the server still had under way is done when an append of ours has had its turn.
    await store.append('last', 0, [])()
    const events = eventsIn(await followedToEnd(store))
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(faultsOfKilled(acknowledged, events)).toEqual(noFaults)
    await close()
  },
  times * 20_000 + 60_000
)

const ofWriters = `select pid, pg_terminate_backend(pid) from pg_stat_activity
  where query like '%cofc_events.append%' and pid <> pg_backend_pid()`
const ofFollowers = `select pid, pg_terminate_backend(pid) from pg_stat_activity
  where (query like '%from cofc_events.events%' or query like 'listen%') and pid <> pg_backend_pid()`
const pidOfWriter = `select pid from pg_stat_activity where query like '%cofc_events.append%' and pid <> pg_backend_pid()`

/** A server of which a process was killed ends all others, and answers nobody until it is whole again. */
const askedOnceItAnswers = async (text: string): ReturnType<ReturnType<typeof server>['ask']> => {
  for (;;)
    try {
      return await server().ask(text)
    } catch (error) {
      if (isAnswer(error)) throw error
    }
}
/** With one of its processes the server ends all others by itself. */
const killIfItLives = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
const kills = {
  'the processes of the server that append, ended': async () => void (await server().ask(ofWriters)),
  'the processes of the server that read and listen, ended': async () => void (await server().ask(ofFollowers)),
  'a process of the server, killed': async () => {
    for (const { pid } of await askedOnceItAnswers(pidOfWriter)) killIfItLives(Number(pid))
  },
  'the server, killed and started again': async () => {
    server().kill()
    await server().start()
  }
}
for (const [what, kill] of Object.entries(kills))
  test(
    `${what}, ${String(times)} times: every append is settled once and whole, and a follower sees each once in order`,
    async () => {
      const { store, close } = await openPostgresEventStore(await server().newDatabase())
      const writers = startWriters(store)
      for (let time = 1; time <= times; time++) {
        await writers.more(1 + Math.floor(chance(time) * 100))
        await kill()
      }
      await writers.more(50)
      await writers.stop()
      const events = eventsIn(await followedToEnd(store))
      await writers.caughtUp(events.length)
      expect(writers.followed).toEqual(events)
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      expect(new Set(events.map(({ data }) => data['unit']))).toEqual(new Set(writers.acknowledged))
      expect(faultsOfKilled(writers.acknowledged, events)).toEqual(noFaults)
      await close()
    },
    times * 20_000 + 60_000
  )
