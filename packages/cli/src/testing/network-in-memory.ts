/** The whole application on stores that are gone with the test: commands in; sentences, states, dues and reports out. */
import { historyOf, load, readAll, uuidOf, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { domain, dueBy, sentenceOf, streamOf, type Due, type ReviewKey, type Review } from '@cofc/core'
import type { CommunityId, Cycle, PlainDate, RecordsOfDues } from '@cofc/core'
import { inMemoryEventStore, type RecordedEvent } from '@cofc/event-store'
import { inMemoryReportStore } from '@cofc/projections'
import {
  eventFormat,
  reportReader,
  reports,
  type AskLocalReport,
  type LocalReport,
  type MembershipRegister,
  type NationalReport
} from '@cofc/reports'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { Composed } from '../container.ts'
import { catchUp } from '../report-followers.ts'
import { submitOrPublish } from '../submit-or-publish.ts'
import { whoMay } from './who-may.ts'

export type Spoken = Readonly<Record<string, unknown>> & { readonly type: string; readonly on: string }
type Parts = Pick<Composed, 'dependencies' | 'following' | 'leases' | 'reads'>

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** As the command line puts them together, but for what needs a folder. */
const composedInMemory = (): Parts => {
  const [events, content, store] = [inMemoryEventStore(), inMemoryContentStore(), inMemoryReportStore()]
  const dependencies: Dependencies = { events, content, now: () => '2026-01-01T10:00:00.000Z', reacted: new Set() }
  const following = { events, reports: store, format: eventFormat }
  const { read: words, codeKey, issue } = content
  return { dependencies, following, leases: null, reads: reportReader({ ...following, words, codeKey, issue }) }
}

export interface NetworkInMemory {
  readonly dependencies: Dependencies
  /** Gives commands one after another, each with what follows of it, and answers the types of all that happened. */
  readonly give: (...commands: ReadonlyArray<Spoken>) => Promise<ReadonlyArray<string>>
  /** Why a command is refused. */
  readonly refused: (command: Spoken) => Promise<unknown>
  readonly events: (stream: string) => Promise<ReadonlyArray<RecordedEvent>>
  /** What a community's history page says, from a day on. */
  readonly told: (community: string, from?: string) => Promise<ReadonlyArray<string>>
  readonly review: (key: object) => Promise<Review>
  readonly due: (day: string, of: DuesOf) => Promise<ReadonlyArray<Due>>
  readonly local: (ask: object) => Promise<LocalReport>
  readonly national: (cycle: string, revision?: number | 'next') => Promise<NationalReport>
  readonly register: (on: string) => Promise<MembershipRegister>
}
export interface DuesOf {
  readonly communities: ReadonlyArray<string>
  readonly cycles: ReadonlyArray<string>
  readonly reviews: ReadonlyArray<ReviewKey>
  readonly gatherings?: ReadonlyArray<string>
  readonly announcements?: ReadonlyArray<string>
}

/** An empty network. */
export const networkInMemory = (): NetworkInMemory => {
  const parts = composedInMemory()
  const { dependencies, reads } = parts
  const composed = parts as Composed
  let given = 0
  const submission = (command: Spoken) => {
    given += 1
    return { id: uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e01', String(given)), command, actor: whoMay(command) }
  }
  const stateOf = async (name: keyof typeof domain, key: object): Promise<unknown> => {
    const { aggregate } = domain[name]
    const stream = streamOf(aggregate as never, key as never)
    return right(await load(dependencies.events)(aggregate as never, stream)()).state
  }
  const statesOf = async (name: keyof typeof domain, field: string, ids: ReadonlyArray<string>) =>
    new Map(await Promise.all(ids.map(async id => [id, await stateOf(name, { [field]: id })] as const)))
  const ready = async <A>(asked: () => Promise<A>): Promise<A> => {
    right(await catchUp(composed)())
    return await asked()
  }
  return {
    dependencies,
    give: async (...commands) => {
      const happened: Array<string> = []
      for (const command of commands) {
        const { submitted, followed } = right(await submitOrPublish(composed)(submission(command))())
        happened.push(...[submitted, ...followed].flatMap(({ events }) => events.map(({ type }) => type)))
      }
      return happened
    },
    refused: async command => {
      const answer = await submitOrPublish(composed)(submission(command))()
      if (!isLeft(answer)) throw new Error(`${command.type} was done`)
      return answer.left.type === 'Refused' ? answer.left.refusal : answer.left
    },
    events: async stream => right(await readAll(dependencies.events, stream)()),
    told: async (community, from = '') =>
      right(await historyOf(dependencies)(community as CommunityId)())
        .entries.filter(({ on }) => on >= from)
        .map(({ event }) => sentenceOf(event)),
    review: async key => (await stateOf('review', key)) as Review,
    due: async (day, { communities, cycles, reviews, gatherings = [], announcements = [] }) =>
      dueBy(
        day as PlainDate,
        {
          communities: await statesOf('community', 'community', communities),
          memberships: await statesOf('membership', 'community', communities),
          accreditations: await statesOf('accreditation', 'community', communities),
          gatherings: [...(await statesOf('gathering', 'gathering', gatherings))],
          announcements: [...(await statesOf('announcement', 'announcement', announcements))],
          serviceAccess: await statesOf('service-access', 'community', communities),
          accounts: await statesOf('account', 'community', communities),
          cycles: await statesOf('cycle', 'cycle', cycles),
          reviews: await Promise.all(
            reviews.map(async key => ({ key, review: (await stateOf('review', key)) as Review }))
          ),
          audits: await statesOf('hmp-audit', 'community', communities),
          policy: await stateOf('policy', {})
        } as unknown as RecordsOfDues
      ),
    local: ask => ready(async () => right(await reads.ask(reports.local)(ask as AskLocalReport)())),
    national: (cycle, revision) =>
      ready(async () =>
        right(
          await reads.ask(reports.national)({
            cycle: cycle as Cycle,
            ...(revision === undefined ? {} : { revision })
          })()
        )
      ),
    register: on =>
      ready(async () => {
        const answer = right(await reads.ask(reports.register)({ on: on as PlainDate })())
        if (!('communities' in answer)) throw new Error('A register of a day was expected.')
        return answer
      })
  }
}
