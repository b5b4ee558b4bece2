/**
 * A process of its own that submits the commands of a file to a data folder, and is killed (`kill -9`, by itself) at the
 * moment when the event of the last is stored and what follows of it is about to be.
 */
import 'reflect-metadata'
import { submitWithReactions, type Submission } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { readFileSync } from 'node:fs'
import { compose } from '../container.ts'
import { dataFolder } from '../data-folder.ts'

const [folder = '', file = ''] = process.argv.slice(2)
const submissions = JSON.parse(readFileSync(file, 'utf8')) as ReadonlyArray<Submission>
const { dependencies } = await compose(dataFolder(folder))

const followsOfItself = ({ metadata }: { readonly metadata: object }): boolean =>
  'by' in metadata && (metadata.by as { readonly role: string }).role === 'reaction'
let isLast = false
const events: EventStore = {
  ...dependencies.events,
  append: (stream, expected, given) => {
    if (isLast && given.some(followsOfItself)) process.kill(process.pid, 'SIGKILL')
    return dependencies.events.append(stream, expected, given)
  }
}
const submit = submitWithReactions({ ...dependencies, events })
for (const submission of submissions) {
  isLast = submission === submissions.at(-1)
  const done = await submit(submission)()
  if (isLeft(done)) throw new Error(JSON.stringify(done.left))
}
