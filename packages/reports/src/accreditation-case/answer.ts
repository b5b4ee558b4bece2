/** The case of one application, read off the steps of the accreditation and the rows of its reviews. */
import type { AccreditationEvent, ContentRef } from '@cofc/core'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { wordsIn } from '../local-report/in-words.ts'
import { nameOn } from '../names.ts'
import type { Extras } from '../report.ts'
import { bookIn } from '../tables/policy-row.ts'
import type { TextOf } from '../words.ts'
import type {
  AccreditationCase,
  AppealOfCase,
  AskAccreditationCase,
  EvidenceChecked,
  EvidenceOfCase,
  NoCase
} from './accreditation-case.ts'
import { caseOnDay, decisionsIn, needsOf, packOf, type CaseRows, type OnDay } from './case-on-day.ts'
import { decidedIn, madeOf } from './decisions-made.ts'
import { reviewOfCase, reviewsBehind, standardsOf } from './reviews-behind.ts'

type Of<Type extends AccreditationEvent['type']> = Extract<AccreditationEvent, { readonly type: Type }>
const told = <Type extends AccreditationEvent['type']>({ events }: OnDay, type: Type): ReadonlyArray<Of<Type>> =>
  events.filter((event): event is Of<Type> => event.type === type)

const ofCase = <E extends { readonly case: number }>(events: ReadonlyArray<E>, { case: one }: OnDay) =>
  events.filter(event => event.case === one.number)

/** Appeals name the cycle. */
const ofCycle = <E extends { readonly cycle: string }>(events: ReadonlyArray<E>, { case: one }: OnDay) =>
  events.filter(event => event.cycle === one.cycle)

export const caseWords = (rows: CaseRows, ask: AskAccreditationCase): ReadonlyArray<ContentRef> => {
  const [day, record] = [caseOnDay(rows, ask), reviewOfCase(rows, ask)]
  if (day === null) return []
  return [
    ...(record === null ? [] : wordsIn(record)),
    ...decidedIn(day.events, day.case.number).map(({ minute }) => minute),
    ...ofCase(told(day, 'EvidenceSubmitted'), day).map(({ evidence }) => evidence),
    ...ofCycle(told(day, 'AppealLodged'), day).map(({ words }) => words)
  ]
}

const evidenceOf = (day: OnDay, text: TextOf): ReadonlyArray<EvidenceOfCase> =>
  ofCase(told(day, 'EvidenceSubmitted'), day).map(({ on, standards, evidence }) => ({
    ...{ on, standards, words: text(evidence) }
  }))
const checkedOf = (day: OnDay): ReadonlyArray<EvidenceChecked> =>
  ofCase(told(day, 'EvidenceReviewed'), day).flatMap(({ on, standards }) =>
    standards.map(({ standard, met }) => ({ on, standard, met }))
  )
const appealsOf = (day: OnDay, text: TextOf): ReadonlyArray<AppealOfCase> => {
  const [panels, decided] = [told(day, 'AppealPanelAppointed'), told(day, 'AppealDecided')]
  return ofCycle(told(day, 'AppealLodged'), day).map(({ appeal, on, against, grounds, words }) => {
    const end = decided.find(one => one.appeal === appeal)
    return {
      ...{ lodgedOn: on, against, grounds, words: text(words) },
      panel: panels.findLast(one => one.appeal === appeal)?.panel ?? null,
      ...{ decidedOn: end?.on ?? null, outcome: end?.outcome ?? null }
    }
  })
}

const fullCyclesOf = (day: OnDay): number => ofCase(told(day, 'AccreditationAppliedFor'), day)[0]?.fullCycles ?? 0

export const caseAnswer = (
  rows: CaseRows,
  ask: AskAccreditationCase,
  { text }: Pick<Extras, 'text'>
): Either<NoCase, AccreditationCase> => {
  const { community, cycle, on } = ask
  const day = caseOnDay(rows, ask)
  if (day === null) return left({ type: 'NoSuchCase', community, cycle })
  const { case: one, membershipType } = day
  const made = madeOf({ text, bookOn: then => bookIn(rows.policies, then, null) })
  return right({
    ...{ community, cycle, on, name: nameOn(rows.communities, on)(community), membershipType },
    ...{ status: one.status, appliedOn: one.appliedOn, fullCycles: fullCyclesOf(day) },
    ...{ pack: packOf(day), needs: needsOf(rows, day, on), ...decisionsIn(day, ask) },
    made: decidedIn(day.events, one.number).map(made).toReversed(),
    ...('last' in one
      ? { letterOn: one.last.letterOn, appealUntil: one.last.appealUntil }
      : { letterOn: null, appealUntil: null }),
    ...{ evidence: evidenceOf(day, text), checked: checkedOf(day), appeals: appealsOf(day, text) },
    ...{ reviews: reviewsBehind(rows, ask), standards: standardsOf(reviewOfCase(rows, ask), text) }
  })
}
