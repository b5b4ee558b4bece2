/**
 * One of several processes that submit random commands to one data folder: the folder, the seed, the steps.
 *
 * Says that it is ready, begins when its input ends, and tells a line for every command: what became of it, and how often
 * it was in conflict with another process.
 */
import 'reflect-metadata'
import { catchUpReactions, submit, uuidOf, type Dependencies, type Submission } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '../../container.ts'
import { dataFolder } from '../../data-folder.ts'
import { whoMay } from '../who-may.ts'
import { stepsOf } from './play.ts'
import type { Told } from './told.ts'

const [folder = '', seed = '', steps = ''] = process.argv.slice(2)
const { dependencies, close } = await compose(dataFolder(folder))

let conflicts = 0
/** Takes some milliseconds between a decision and its append, so that another process comes in between; counts how often. */
const slowly = (events: EventStore): EventStore => ({
  ...events,
  append: (stream, expected, given) => async () => {
    await wait(expected % 4)
    const done = await events.append(stream, expected, given)()
    if (isLeft(done) && done.left.type === 'VersionConflict') conflicts += 1
    return done
  }
})
const ours: Dependencies = { ...dependencies, events: slowly(dependencies.events) }

interface Failed {
  readonly type: string
  readonly failure?: { readonly type: string }
}
const isConflict = ({ type, failure }: Failed) => type === 'VersionConflict' || failure?.type === 'VersionConflict'
/** Who meets a conflict after the application has tried again does the same once more. */
const untilNoConflict = async <E extends Failed, A>(once: () => Promise<Either<E, A>>): Promise<Either<E, A>> => {
  for (;;) {
    const done = await once()
    if (!isLeft(done) || !isConflict(done.left)) return done
  }
}

const toldOf = async (submission: Submission): Promise<Told> => {
  const { id, command } = submission
  conflicts = 0
  const done = await untilNoConflict(submit(ours)(submission))
  if (isLeft(done)) return { id, command, events: [], failure: done.left, conflicts }
  const followed = await untilNoConflict(catchUpReactions(ours))
  const failure = isLeft(followed) ? followed.left : null
  const after = isLeft(followed) ? [] : followed.right.flatMap(({ events }) => events)
  const events = [...done.right.events, ...after].map(({ id: event, stream, version }) => ({ event, stream, version }))
  return { id, command, events, failure, conflicts }
}

process.stdout.write('ready\n')
process.stdin.resume()
await once(process.stdin, 'end')
for (const [place, command] of stepsOf(Number(seed), Number(steps)).entries()) {
  const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e04', `${seed} ${place}`)
  const told = await toldOf({ id, command, actor: whoMay(command) })
  process.stdout.write(`${JSON.stringify(told)}\n`)
}
await close()
