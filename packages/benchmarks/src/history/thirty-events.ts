/** Streams of thirty events: workbooks saved often, and memberships of many years. */
import { cycleAt, daysOf } from './calendar.ts'
import { newChance, type Chance } from './chance.ts'
import { completing, joining, opening, renewing } from './frame.ts'
import type { HistoryLine } from './history.ts'
import { openedText, reviewStream, savedText, type Review } from './review.ts'

export const lengthOfStream = 30
const thisCycle = cycleAt(0)

export const workbookOf = (member: number): Review => ({
  community: `TC-${member}`,
  member,
  cycle: thisCycle.name
})
const [standardsInASave, saves] = [3, lengthOfStream - 1]

/** Opened against 75 standards, then saved again and again, a few ratings at a time. */
function* workbook(review: Review, chance: Chance): Generator<HistoryLine> {
  const stream = reviewStream(review)
  yield { stream, version: 1, type: 'ReviewOpened', data: openedText(review, daysOf(thisCycle).opens) }
  for (let save = 0; save < saves; save++) {
    const on = daysOf(thisCycle).on(save + 1)
    const data = savedText(review, { on, chance, from: (save * standardsInASave) % 75, many: standardsInASave })
    yield { stream, version: save + 2, type: 'SelfRatingsSaved', data }
  }
}
/** The cycle for which the membership of thirty events can be renewed next. */
export const nextForMembership = cycleAt((lengthOfStream - 2) / 2 + 1)

/** Applied and admitted, then a completed cycle and a renewal every year. */
function* membership(member: number): Generator<HistoryLine> {
  const community = `TC-${member}`
  const [registered, applied, admitted] = joining(community, member, thisCycle)
  if (registered === undefined || applied === undefined || admitted === undefined) return
  yield { ...registered, version: 1 }
  yield { ...applied, version: 1 }
  yield { ...admitted, version: 2 }
  for (let version = 3; version <= lengthOfStream; version += 2) {
    const index = (version - 1) / 2
    yield { ...completing(community, cycleAt(index - 1)), version }
    yield { ...renewing(community, cycleAt(index)), version: version + 1 }
  }
}

/** So many of each. */
export function* thirtyEach(members: number): Generator<HistoryLine> {
  const chance = newChance(30)
  for (const [index, line] of opening(nextForMembership).entries()) yield { ...line, version: index + 1 }
  for (let member = 0; member < members; member++) {
    yield* workbook(workbookOf(member), chance)
    yield* membership(member)
  }
}
