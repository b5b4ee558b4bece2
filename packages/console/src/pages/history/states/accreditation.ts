/** Where an accreditation stands, in sentences: its case, its awards, and the criteria that were judged. */
import type { Accreditation, Award, Case } from '@cofc/core'
import { dayInWords, list } from '../../../words/dates.ts'

const decisionInWords = {
  accredited: 'The community was accredited',
  deferred: 'The decision was deferred',
  'not-accredited': 'The community was not accredited'
} as const

const caseInWords = (one: Case): string => {
  switch (one.status) {
    case 'Applied':
      return `It applied for accreditation in ${one.cycle} on ${dayInWords(one.appliedOn)}.`
    case 'Presented':
      return `Its application of ${one.cycle} is before the committee since ${dayInWords(one.presentedOn)}.`
    case 'Deferred':
      return `Its application of ${one.cycle} is deferred until ${dayInWords(one.limit)} at the latest.`
    case 'UnderAppeal':
      return `Its application of ${one.cycle} is under appeal since ${dayInWords(one.since)}.`
    case 'Decided':
      return `${decisionInWords[one.last.decision]} in ${one.cycle}, on ${dayInWords(one.last.on)}.`
    case 'Closed':
      return `Its application of ${one.cycle} ended on ${dayInWords(one.closedOn)}.`
  }
}
const stepInWords = {
  suspended: 'is suspended',
  lifted: 'is in force again',
  withdrawn: 'is withdrawn',
  ended: 'is over with the membership',
  reinstated: 'is in force again'
} as const

const awardInWords = ({ certificate, from, until, steps, referrals }: Award): ReadonlyArray<string> => {
  const last = steps.at(-1)
  const open = referrals.filter(({ settledOn }) => settledOn === null).length
  return [
    `The award ${certificate} runs from ${dayInWords(from)} through ${dayInWords(until)}.`,
    ...(last === undefined ? [] : [`The award ${certificate} ${stepInWords[last.step]} since ${dayInWords(last.on)}.`]),
    ...(open === 0 ? [] : [`The award ${certificate} is referred to the committee.`])
  ]
}
const criteriaInWords = ({ judgements }: Accreditation): ReadonlyArray<string> => {
  const last = [...new Map(judgements.map(({ criterion, shown }) => [criterion, shown]))]
  const shown = last.filter(([, is]) => is).map(([criterion]) => criterion)
  if (last.length === 0) return []
  return [
    shown.length === 0 ? 'It shows none of the criteria that were judged.' : `It shows the criteria ${list(shown)}.`
  ]
}

export const accreditationInWords = (state: Accreditation): ReadonlyArray<string> => {
  const told = [
    ...state.cases.slice(-1).map(caseInWords),
    ...state.awards.flatMap(awardInWords),
    ...criteriaInWords(state)
  ]
  return told.length === 0 ? ['It has not applied for accreditation.'] : told
}
