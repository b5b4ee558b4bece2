/** What is true of a whole history, and asked now and then: it takes a pass through it. */
import { decisionsAgain, historyOf, verifyHistory, type Dependencies } from '@cofc/application'
import { entries, sentenceOf, type CommunityId, type DomainEvent, type Of } from '@cofc/core'
import { beginning, type RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'

export const everyEvent = async ({ events }: Pick<Dependencies, 'events'>): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: Array<RecordedEvent> = []
  for await (const followed of events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page') all.push(...followed.page.events)
  return all
}

/** The aggregates whose streams are each of one community. */
const ofCommunities = entries
  .filter(({ aggregate: { address } }) => address[0] === 'community')
  .map(({ aggregate: { name } }) => name)

/** Every event of a community's streams stands in its history, as a sentence. */
const wrongWithHistories = async (dependencies: Dependencies, all: ReadonlyArray<RecordedEvent>) => {
  const aboutCommunities = all.filter(({ stream }) => ofCommunities.some(name => stream.startsWith(`${name}-`)))
  const communities = new Set(aboutCommunities.map(({ data }) => data['community'] as CommunityId))
  let told = 0
  for (const community of communities) {
    const history = await historyOf(dependencies)(community)()
    if (isLeft(history)) return `the history of ${community} cannot be told`
    told += history.right.entries.filter(({ event }) => sentenceOf(event) !== '').length
  }
  return told === aboutCommunities.length ? null : `${told} events are told of ${aboutCommunities.length}`
}

/** Nobody is at two visits on one day, unless that was waived for the later one before it was held. */
const twiceOnADay = (all: ReadonlyArray<RecordedEvent>): string | null => {
  const waived = new Set<string>()
  const at = new Map<string, string>()
  for (const { stream, data } of all) {
    const event = data as unknown as DomainEvent
    if (event.type === 'ReviewRuleWaived') waived.add(`${stream} ${event.visit} ${event.rule}`)
    const going = event.type === 'VisitHeld' ? goingOn(event) : []
    const isWaived = 'visit' in event && waived.has(`${stream} ${event.visit} ReviewerBusyThatDay`)
    const twice = going.find(there => (at.get(there) ?? stream) !== stream)
    if (twice !== undefined && !isWaived) return `at two visits: ${twice}`
    for (const there of going) at.set(there, stream)
  }
  return null
}
const goingOn = ({ days, team }: Of<DomainEvent, 'VisitHeld'>): ReadonlyArray<string> =>
  days.flatMap(day => team.map(({ reviewer }) => `${reviewer} on ${day}`))

export const wrongWithTheWhole = async (dependencies: Dependencies): Promise<string | null> => {
  const verified = await verifyHistory(dependencies.events)()
  if (isLeft(verified)) return JSON.stringify(verified.left)
  const all = await everyEvent(dependencies)
  return twiceOnADay(all) ?? (await wrongWithHistories(dependencies, all))
}

/** Every decision of a history whose words are all there is decided again as it was; the first that is not. */
export const wrongWithDecisions = async (dependencies: Dependencies): Promise<string | null> => {
  let decisions = 0
  for await (const found of decisionsAgain(dependencies)) {
    if (isLeft(found)) return JSON.stringify(found.left)
    decisions += 1
    const { judgement } = found.right
    const isErased = judgement.type === 'CannotTell' && judgement.because === 'words were erased'
    if (judgement.type !== 'DecidedAsThen' && !isErased) return JSON.stringify(found.right)
  }
  return decisions > 0 ? null : 'nothing was decided'
}
