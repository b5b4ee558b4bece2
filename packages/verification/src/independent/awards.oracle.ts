/** The awards of one community, from its rows alone, by the numbers that are in force where no policy was adopted. */
import type { Row } from '../folder.ts'

export interface AwardTold {
  readonly from: string
  readonly until: string
  /** `null` of one from before the records. */
  readonly decidedOn: string | null
  readonly course: 'InForce' | 'Suspended' | 'Ended'
  readonly endedOn: string | null
}
const cellOf = (row: Row, column: string): string => row[column] ?? ''
const months = 36

const dayBefore = (day: string, by = 1): string =>
  new Date(Date.parse(day) - by * 86_400_000).toISOString().slice(0, 10)
/** The last day of so many months: of months that lack the day it is their last. */
const lastDayOf = (from: string): string => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const same = new Date(Date.UTC(year, month - 1 + months, day))
  const wanted = (month - 1 + months) % 12
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10)
  return same.getUTCMonth() === wanted ? dayBefore(same.toISOString().slice(0, 10)) : lastOfMonth
}

type Course = AwardTold['course']
const becomes: Readonly<Record<string, (course: Course) => Course>> = {
  suspended: course => (course === 'InForce' ? 'Suspended' : course),
  reinstated: () => 'InForce',
  withdrawn: () => 'Ended',
  varied: course => (course === 'Ended' ? 'InForce' : course)
}
const lastDay = ({ until, endedOn }: AwardTold): string =>
  endedOn === null || endedOn > until ? until : dayBefore(endedOn)

const changed = (award: AwardTold, row: Row): AwardTold => {
  const outcome = cellOf(row, 'outcome')
  if (outcome === 'extended') return { ...award, until: cellOf(row, 'until') }
  const course = becomes[outcome]?.(award.course) ?? award.course
  return { ...award, course, endedOn: course === 'Ended' ? (award.endedOn ?? cellOf(row, 'on')) : null }
}
const attested = (row: Row): AwardTold => ({
  ...{ from: cellOf(row, 'from'), until: cellOf(row, 'until'), decidedOn: null, course: 'InForce', endedOn: null }
})
const awarded = (row: Row, pack: string, before: ReadonlyArray<AwardTold>): AwardTold => {
  const from = [pack, ...before.map(award => dayBefore(lastDay(award), -1))].toSorted().at(-1) ?? pack
  return { from, until: lastDayOf(from), decidedOn: cellOf(row, 'on'), course: 'InForce', endedOn: null }
}

const isAwarding = (row: Row): boolean =>
  ['decision', 'appeal-decision'].includes(cellOf(row, 'step')) && cellOf(row, 'outcome') === 'accredited'
const isAboutAward = (row: Row): boolean =>
  cellOf(row, 'step') === 'award-decision' ||
  (cellOf(row, 'step') === 'appeal-decision' && cellOf(row, 'outcome') === 'varied')

/** As they stood by a day. */
export const awardsOf = (
  steps: ReadonlyArray<Row>,
  ends: ReadonlyArray<string>,
  day: string
): ReadonlyArray<AwardTold> => {
  const rows = [...steps, ...ends.map(on => ({ step: 'award-decision', outcome: 'withdrawn', on }))]
    .filter(row => cellOf(row, 'on') <= day)
    .toSorted((one, other) =>
      cellOf(one, 'on') < cellOf(other, 'on') ? -1 : cellOf(one, 'on') > cellOf(other, 'on') ? 1 : 0
    )
  const packs = new Map<string, string>()
  let awards: ReadonlyArray<AwardTold> = []
  for (const row of rows) {
    if (cellOf(row, 'step') === 'pack') packs.set(cellOf(row, 'cycle'), cellOf(row, 'on'))
    if (cellOf(row, 'step') === 'attested') awards = [...awards, attested(row)]
    if (isAwarding(row)) awards = [...awards, awarded(row, packs.get(cellOf(row, 'cycle')) ?? '', awards)]
    const place = isAboutAward(row) ? awards.findLastIndex(({ until }) => until >= cellOf(row, 'on')) : -1
    awards = awards.map((award, at) => (at === place ? changed(award, row) : award))
  }
  return awards
}

const covers = ({ from, until }: AwardTold, day: string): boolean => from <= day && day <= until
export const isInForce = (award: AwardTold, day: string): boolean => covers(award, day) && award.course === 'InForce'
export const isHeld = (award: AwardTold, day: string): boolean => covers(award, day) && award.course !== 'Ended'
