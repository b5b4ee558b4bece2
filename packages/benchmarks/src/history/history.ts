/**
 * A made-up history, in the order in which an import by date would record it: thousands of communities at a time, the
 * steps of their reviews scattered over the year. Memory stays that of one cycle, however long the history.
 */
import { cycleAt, daysInCycle, daysOf, type DaysOfCycle, type Year } from './calendar.ts'
import { newChance, type Chance } from './chance.ts'
import { closing, editionLines, joining, leaving, opening, renewing, type Line } from './frame.ts'
import { reviewStream, steps, textOf, type Review } from './review.ts'

export interface HistorySize {
  readonly events: number
  /** Communities that are members at a time. */
  readonly members: number
  /** Ends after so many cycles, if it has not ended before. */
  readonly cycles?: number
}
export interface HistoryLine extends Line {
  readonly version: number
}

/** A community stays so many cycles; then another takes its place. */
const cyclesOfMembership = 10

export const communityOf = (member: number, { index }: Year): string => {
  const generation = Math.floor((index + (member % cyclesOfMembership)) / cyclesOfMembership)
  return `TC-${member + 1}-${generation}`
}

const goesOn = (
  { events, cycles = Infinity }: HistorySize,
  { written, index }: { readonly written: number; readonly index: number }
): boolean => written < events && index < cycles

/** Ends at the first cycle's end at which there are that many events. */
export function* history(size: HistorySize): Generator<HistoryLine> {
  const { members } = size
  const chance = newChance(20_260_401)
  let written = 0
  const versions = new Map<string, number>()
  const count = (line: Line): HistoryLine => {
    const version = (versions.get(line.stream) ?? 0) + 1
    versions.set(line.stream, version)
    written += 1
    return { ...line, version }
  }
  for (const line of editionLines()) yield count(line)
  for (let index = 0; goesOn(size, { written, index }); index++) {
    const cycle = cycleAt(index)
    for (const line of opening(cycle)) yield count(line)
    for (let member = 0; member < members; member++) yield* membershipLines(member, cycle).map(count)
    for (const line of reviewLines({ cycle, members, chance })) {
      written += 1
      yield line
    }
    for (const line of closing(cycle)) yield count(line)
    forget(versions, index)
  }
}
/** Streams of communities that left are never written to again. */
const forget = (versions: Map<string, number>, index: number) => {
  const kept = 2 * cyclesOfMembership
  if (index % kept === kept - 1) for (const stream of versions.keys()) if (isOld(stream, index)) versions.delete(stream)
}
const isOld = (stream: string, index: number) => {
  const generation = /^(?:community|membership)-TC-\d+-(\d+)$/.exec(stream)?.[1]
  return generation !== undefined && Number(generation) < Math.floor(index / cyclesOfMembership) - 1
}

const membershipLines = (member: number, cycle: Year): ReadonlyArray<Line> => {
  const community = communityOf(member, cycle)
  const before = cycle.index === 0 ? community : communityOf(member, cycleAt(cycle.index - 1))
  if (cycle.index > 0 && before === community) return [renewing(community, cycle)]
  return [...(before === community ? [] : [leaving(before, cycle)]), ...joining(community, member, cycle)]
}

interface Reviewing {
  readonly cycle: Year
  readonly members: number
  readonly chance: Chance
}
function* reviewLines({ cycle, members, chance }: Reviewing): Generator<HistoryLine> {
  const days = daysOf(cycle)
  const reviews = Array.from({ length: members }, (_, member): Review => {
    return { community: communityOf(member, cycle), member, cycle: cycle.name }
  })
  for (const [day, due] of dueOnEachDay(members, chance).entries()) {
    const on = days.on(day)
    for (const { member, version } of due) yield reviewLine(reviews[member], version, { on, chance })
  }
}
const reviewLine = (
  review: Review | undefined,
  version: number,
  when: { readonly on: ReturnType<DaysOfCycle['on']>; readonly chance: Chance }
): HistoryLine => {
  const step = steps[version - 1]
  if (review === undefined || step === undefined) throw new Error('the schedule names a step that there is not')
  return { stream: reviewStream(review), type: step.type, data: textOf(step, review, when), version }
}

interface Due {
  readonly member: number
  readonly version: number
}
const dueOnEachDay = (members: number, chance: Chance): ReadonlyArray<ReadonlyArray<Due>> => {
  const days = Array.from({ length: daysInCycle }, (): Array<Due> => [])
  for (const [index, { from, within }] of steps.entries())
    for (let member = 0; member < members; member++)
      days[from + chance.below(within)]?.push({ member, version: index + 1 })
  return days
}
