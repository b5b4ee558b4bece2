/** What a national report tells of accreditations, calculated straight from the CSV files and from nothing else of ours. */
import { readRows, type Row } from '../folder.ts'
import { awardsOf, isHeld, isInForce } from './awards.oracle.ts'
import { registerIn } from './register.oracle.ts'

type Outcome = 'accredited' | 'deferred' | 'not-accredited' | 'withdrawn'
interface Ended {
  readonly outcome: Outcome | null
  readonly on: string
}
interface Told extends Ended {
  /** Nobody has decided on it for good, or an appeal is open. */
  readonly isOpen: boolean
}
const cellOf = (row: Row, column: string): string => row[column] ?? ''
const decisions: ReadonlyArray<string> = ['accredited', 'deferred', 'not-accredited']

const afterDecision = (one: Told, outcome: string, on: string): Told => {
  if (decisions.includes(outcome)) return { outcome: outcome as Outcome, on, isOpen: outcome === 'deferred' }
  if (outcome === 'remitted') return { outcome: null, on, isOpen: true }
  return { ...one, isOpen: one.outcome === null || one.outcome === 'deferred' }
}
const afterStep = (one: Told, row: Row): Told => {
  const [step, outcome, on] = [cellOf(row, 'step'), cellOf(row, 'outcome'), cellOf(row, 'on')]
  if (step === 'withdrawn') return { outcome: 'withdrawn', on, isOpen: false }
  if (step === 'appeal') return { ...one, isOpen: outcome === 'decision' || one.isOpen }
  return step === 'decision' || step === 'appeal-decision' ? afterDecision(one, outcome, on) : one
}

/** What happened to the cases of one community by a day, and to its membership: what is open when it leaves is over. */
const casesBy = (steps: ReadonlyArray<Row>, ends: ReadonlyArray<string>, day: string): ReadonlyArray<Told> => {
  const byThen = [...steps, ...ends.map(on => ({ step: 'left', on }))]
    .filter(row => cellOf(row, 'on') <= day)
    .toSorted((one, other) =>
      cellOf(one, 'on') < cellOf(other, 'on') ? -1 : cellOf(one, 'on') > cellOf(other, 'on') ? 1 : 0
    )
  const cases: Array<Told & { readonly cycle: string }> = []
  for (const row of byThen) {
    const [step, cycle, on] = [cellOf(row, 'step'), cellOf(row, 'cycle'), cellOf(row, 'on')]
    const place = cases.findLastIndex(one => (step === 'left' ? one.isOpen : one.cycle === cycle))
    const one = cases[place]
    if (step === 'applied') cases.push({ cycle, outcome: null, on, isOpen: true })
    else if (one !== undefined)
      cases[place] = {
        cycle: one.cycle,
        ...(step === 'left' ? { outcome: 'withdrawn', on, isOpen: false } : afterStep(one, row))
      }
  }
  return cases
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const isFew = (number: number): boolean => [1, 2, 3, 4].includes(number)

/** Of a cycle of the folder, as a report says it that is not issued yet. */
export const accreditationsIn = (folder: string, cycle: string) => {
  const cycles = readRows(folder, 'cycles.csv').toSorted((one, other) =>
    cellOf(one, 'opens') < cellOf(other, 'opens') ? -1 : 1
  )
  const place = cycles.findIndex(row => row['cycle'] === cycle)
  const [before, now] = [cycles[place - 1], cycles[place]]
  const until = now?.['closes'] ?? ''
  const from = before === undefined ? (now?.['opens'] ?? '') : dayAfter(cellOf(before, 'closes'))
  const steps = Map.groupBy(readRows(folder, 'accreditations.csv'), row => cellOf(row, 'community'))
  const rows = readRows(folder, 'memberships.csv')
  const endsOf = (community: string) =>
    rows.flatMap(row =>
      row['community'] === community && cellOf(row, 'left_on') !== '' ? [cellOf(row, 'left_on')] : []
    )
  const belongs = new Set(
    registerIn(folder)(until).flatMap(({ community, status }) =>
      status === 'Member' || status === 'BetweenCycles' ? [community] : []
    )
  )
  const awards = (community: string) => awardsOf(steps.get(community) ?? [], endsOf(community), until)
  const outcomes = [...steps].flatMap(([community, of]) => {
    const here = casesBy(of, endsOf(community), until).flatMap(({ outcome, on }) =>
      outcome === null || on < from ? [] : [outcome]
    )
    const outcome = here.includes('accredited') ? 'accredited' : here.at(-1)
    return outcome === undefined ? [] : [{ community, outcome }]
  })
  const number = (name: Outcome) => outcomes.filter(({ outcome }) => outcome === name).length
  const first = outcomes.filter(({ community, outcome }) => {
    const [earliest] = awards(community).toSorted((one, other) => (one.from < other.from ? -1 : 1))
    return outcome === 'accredited' && earliest?.decidedOn !== null && (earliest?.decidedOn ?? '') >= from
  })
  const held = (is: typeof isHeld) => (community: string) =>
    belongs.has(community) && awards(community).some(award => is(award, until))
  const without = lastTypes(rows, now).filter(
    ({ community, type }) => type === 'Accreditation' && !held(isHeld)(community)
  )
  const numbers = { deferred: number('deferred'), notAwarded: number('not-accredited'), withdrawn: number('withdrawn') }
  const isHidden = without.length < 5 || Object.values(numbers).some(isFew)
  return {
    ...{ from, until },
    accredited: { all: number('accredited'), first: first.length },
    inForce: [...steps.keys()].filter(held(isInForce)).length,
    withoutAward: isHidden ? { shown: false } : { shown: true, ...numbers }
  }
}

/** The type that each member of the cycle held last in it. */
const lastTypes = (
  rows: ReadonlyArray<Row>,
  cycle: Row | undefined
): ReadonlyArray<{ readonly community: string; readonly type: string }> => {
  const [opens, closes] = [cycle?.['opens'] ?? '', cycle?.['closes'] ?? '']
  const begins = (row: Row): string => (cellOf(row, 'admitted_on') > opens ? cellOf(row, 'admitted_on') : opens)
  const inForce = rows
    .filter(row => row['cycle'] === cycle?.['cycle'] && begins(row) <= closes)
    .filter(row => cellOf(row, 'left_on') === '' || cellOf(row, 'left_on') > begins(row))
    .toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1))
  return [...new Map(inForce.map(row => [cellOf(row, 'community'), cellOf(row, 'type')]))].map(([community, type]) => ({
    community,
    type
  }))
}
