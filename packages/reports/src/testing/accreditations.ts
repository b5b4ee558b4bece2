/** How tests tell what happened with an accreditation: whole events of one community, as they are stored. */
import { daysBetween, plusDays, type DomainEvent, type PlainDate } from '@cofc/core'
import { happened, ref, type EventText } from './history.ts'

type Fields = Readonly<Record<string, unknown>>
const by = { chair: 'R-101', sitting: null }
const thresholds = { type1: 100, type2: 80, type3: 60, coreMustBeMet: true }
const onCase = {
  ...{ by, tallies: [], thresholds, emptyTypes: [], coreOutstanding: [], acceptedNotApplicable: [] },
  ...{ onAppeal: null, acceptedMet: [], letterDue: '2030-01-01', minute: ref('m') }
}

export const accreditationOf = (community: string) => {
  const tell = (type: DomainEvent['type'], on: string, fields: Fields): EventText =>
    happened(type, { community, on, ...fields })
  const ofCase = (type: DomainEvent['type'], on: string, number: number, fields: Fields = {}): EventText =>
    tell(type, on, { case: number, cycle: '2023-2024', ...fields })
  const onAward = (type: DomainEvent['type'], on: string, award: number, fields: Fields = {}): EventText =>
    tell(type, on, { award, by, cause: 'other', words: ref('w'), ...fields })
  return {
    applied: (on: string, number = 1) => ofCase('AccreditationAppliedFor', on, number, { fullCycles: 2 }),
    presented: (on: string, limit: string, number = 1) =>
      ofCase('PackSubmitted', on, number, {
        ...{ edition: 'E1', version: 1, visitors: [], tallies: [], outstanding: [], thresholds, limit }
      }),
    deferred: (on: string, limit: string, number = 1) =>
      ofCase('AccreditationDeferred', on, number, { ...onCase, outstanding: [], firstPresentation: on, limit }),
    notAwarded: (on: string, number = 1) => ofCase('AccreditationNotAwarded', on, number, onCase),
    withdrew: (on: string, number = 1) => ofCase('CaseWithdrawn', on, number, { because: 'withdrawn' }),
    lodged: (on: string) =>
      tell('AppealLodged', on, {
        ...{ cycle: '2023-2024', appeal: 1, against: 'decision', grounds: 'process', words: ref('a') }
      }),
    remitted: (on: string) =>
      tell('AppealDecided', on, {
        ...{ cycle: '2023-2024', appeal: 1, outcome: 'remitted', by, limit: null, minute: ref('m') }
      }),
    awarded: (on: string, [from, until]: readonly [string, string], number = 1, name = `House ${community}`) =>
      ofCase('AccreditationAwarded', on, number, {
        ...{ ...onCase, award: number, certificate: `${community}-A${String(number)}`, name, edition: 'E1' },
        ...{ from, until, interimDue: from, commendations: [] }
      }),
    attested: (on: string, [from, until]: readonly [string, string], certificate: string, number = 1) =>
      tell('AwardAttested', on, { award: number, certificate, edition: 'E0', from, until }),
    suspended: (on: string, award = 1) => onAward('AwardSuspended', on, award, { replyDue: on }),
    lifted: (on: string, award = 1) => tell('AwardReinstated', on, { award, by, after: 'suspension', words: ref('w') }),
    reinstated: (on: string, award = 1) => tell('AwardReinstated', on, { award, by, after: 'end', words: ref('w') }),
    takenAway: (on: string, award = 1) => onAward('AwardWithdrawn', on, award, { appealUntil: on }),
    extended: (on: string, until: string, award = 1) => onAward('AwardExtended', on, award, { until }),
    ended: (on: string, award = 1) => tell('AwardEndedWithMembership', on, { award })
  }
}

/** The first award runs from 2021 through 2023 and the second through 2026, each decided some time after that day. */
const terms = [
  { award: 1, term: ['2021-01-01', '2023-12-31'], decidedFrom: '2021-01-01' },
  { award: 2, term: ['2024-01-01', '2026-12-31'], decidedFrom: '2023-11-01' }
] as const
const mostDaysToDecide = 180
const dayFrom = (first: string, last: string, number: number): string =>
  plusDays(first as PlainDate, number % (daysBetween(first as PlainDate, last as PlainDate) + 1))

/**
 * A history of awards out of numbers, whichever they are: each award is decided on some day or never, with whatever became
 * of it then, recorded in any order. What ends with the membership may be dated before the decision, as it is recorded late.
 */
export const awardsOutOf = (community: string, numbers: ReadonlyArray<number>): ReadonlyArray<EventText> => {
  const told = accreditationOf(community)
  return terms.flatMap(({ award, term, decidedFrom }, place) => {
    const [isThere = 0, after = 0, ...others] = numbers.filter((_, at) => at % terms.length === place)
    if (isThere % 4 === 0) return []
    const on = plusDays(decidedFrom as PlainDate, after % mostDaysToDecide)
    const steps = [told.suspended, told.lifted, told.reinstated, told.takenAway, told.ended]
    const became = others.map(number => {
      const step = steps[number % steps.length] ?? told.suspended
      return step(dayFrom(step === told.ended ? term[0] : on, term[1], Math.floor(number / steps.length)), award)
    })
    return [told.awarded(on, term, award), ...became]
  })
}
