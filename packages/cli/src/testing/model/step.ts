/** One step of the model: a command and what follows of it, looked at, and asked again. */
import { catchUpReactions, submit, submitWithReactions, type Dependencies } from '@cofc/application'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Spoken } from '../network-in-memory.ts'
import { whoMay } from '../who-may.ts'
import { wrongWithEvent, wrongWithFailure, wrongWithStream } from './always.ts'

export interface Step {
  readonly wrong: string | null
  readonly events: ReadonlyArray<RecordedEvent>
}
const isWrong = (wrong: string): Step => ({ wrong, events: [] })

const wrongAmong = async (dependencies: Dependencies, events: ReadonlyArray<RecordedEvent>): Promise<string | null> => {
  for (const event of events) {
    const wrong = wrongWithEvent(event) ?? (await wrongWithStream(dependencies, event))
    if (wrong !== null) return wrong
  }
  return null
}

/** The same asked again does nothing, and neither do the reactions to it. */
const wrongAgain = async (
  dependencies: Dependencies,
  { id, command }: { readonly id: string; readonly command: Spoken },
  events: ReadonlyArray<RecordedEvent>
): Promise<string | null> => {
  const again = await submitWithReactions(dependencies)({ id, command, actor: whoMay(command) })()
  if (isLeft(again)) return `asked again it failed: ${JSON.stringify(again.left)}`
  const before = new Set(events.map(event => event.id))
  const now = [again.right.submitted, ...again.right.followed].flatMap(one => one.events)
  return now.every(event => before.has(event.id)) ? null : 'asked again it did something more'
}

export const played = async (
  dependencies: Dependencies,
  asked: { readonly id: string; readonly command: Spoken }
): Promise<Step> => {
  const done = await submit(dependencies)({ ...asked, actor: whoMay(asked.command) })()
  if (isLeft(done)) return { wrong: wrongWithFailure(done.left), events: [] }
  const followed = await catchUpReactions(dependencies)()
  if (isLeft(followed)) return isWrong(`a reaction failed: ${JSON.stringify(followed.left)}`)
  const events = [done.right, ...followed.right].flatMap(one => one.events)
  const wrong = (await wrongAgain(dependencies, asked, events)) ?? (await wrongAmong(dependencies, events))
  return { wrong, events }
}
