/** Where the case of a cycle stands, a sentence for each thing that happened. Who decided is not told. */
import type { CaseShown, DecisionShown } from '@cofc/reports'
import { dayInWords } from '../../words/dates.ts'

const decided: Readonly<Record<DecisionShown['decision'], (pack: CaseShown['pack']) => string>> = {
  accredited: () => 'the community was accredited.',
  'not-accredited': () => 'it was decided not to accredit the community.',
  deferred: pack =>
    pack === null
      ? 'the decision was deferred.'
      : `the decision was deferred, until ${dayInWords(pack.limit)} at the latest.`
}
const letterInWords = ({ letterOn, appealUntil }: DecisionShown): string => {
  if (letterOn === null) return 'The letter has not been sent.'
  const sent = `The letter was sent on ${dayInWords(letterOn)}`
  return appealUntil === null ? `${sent}.` : `${sent}; an appeal is possible until ${dayInWords(appealUntil)}.`
}
const decisionInWords = ({ pack, decision }: CaseShown): ReadonlyArray<string> =>
  decision === null
    ? []
    : [`On ${dayInWords(decision.on)} ${decided[decision.decision](pack)}`, letterInWords(decision)]

const waitsFor: Readonly<Partial<Record<CaseShown['status'], string>>> = {
  Applied: 'The pack has not been submitted.',
  Presented: 'It waits for a decision.'
}
const sinceThen = ({ status, appealSince, closedOn, award }: CaseShown): ReadonlyArray<string> => [
  ...[waitsFor[status] ?? []].flat(),
  ...(appealSince === null ? [] : [`The community appealed on ${dayInWords(appealSince)}, and waits for the panel.`]),
  ...(closedOn === null ? [] : [`The case was closed on ${dayInWords(closedOn)}.`]),
  ...(award === null
    ? []
    : [
        `Certificate ${award.certificate} was given for ${dayInWords(award.from)} to ${dayInWords(award.until)}; how it stands today the register tells.`
      ])
]

export const caseInWords = (one: CaseShown | null): ReadonlyArray<string> =>
  one === null
    ? ['The community has not applied for accreditation in this cycle.']
    : [
        `The community applied for accreditation on ${dayInWords(one.appliedOn)}.`,
        ...(one.pack === null
          ? []
          : [`The pack was submitted to the committee on ${dayInWords(one.pack.presentedOn)}.`]),
        ...decisionInWords(one),
        ...sinceThen(one)
      ]
