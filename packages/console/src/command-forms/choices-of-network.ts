/** What the network as a whole has under ids, with what each is called, for whoever may see it. */
import { stateReaders } from '@cofc/application'
import { reachOf, type Grants, type Role } from '@cofc/core'
import { reports, type OnRecord, type RecordKind } from '@cofc/reports'
import type { Choice } from '../parts/choose.tsx'
import { daysInWords, dayInWords } from '../words/dates.ts'
import { capital } from '../words/capital.ts'

/** As those who read the register, the records of an edition and so on. */
const readersOf: Readonly<Record<RecordKind, Grants>> = {
  communities: reports.register.roles,
  cycles: stateReaders.cycle,
  editions: stateReaders.edition,
  reviewers: stateReaders.reviewer,
  gatherings: reports.gatherings.roles,
  announcements: stateReaders.announcement
}
export const maySee = (role: Role, kind: RecordKind): boolean => reachOf(readersOf[kind], role) === 'any'

const withId = (id: string, text: string | null): Choice => ({
  value: id,
  text: text === null ? id : `${text} (${id})`
})
const byText = (one: Choice, other: Choice): number => one.text.localeCompare(other.text, 'en-GB')

const shortest = 70
/** The beginning of a long text, up to the end of a word. */
export const beginningOf = (text: string): string =>
  text.length <= shortest ? text : `${text.slice(0, shortest).replace(/\s+\S*$/, '')} …`

export const standardChoices = (
  standards: ReadonlyArray<{ readonly standard: string; readonly text: string }>
): ReadonlyArray<Choice> =>
  standards.map(({ standard, text }) => ({ value: standard, text: `${standard}: ${beginningOf(text)}` }))

/** Those of every edition, the latest last: a code that two editions have is shown with its latest text. */
const standardsOf = ({ editions }: OnRecord): ReadonlyArray<Choice> => {
  const all = editions.toSorted((one, other) => one.edition.localeCompare(other.edition, 'en-GB', { numeric: true }))
  return [
    ...new Map(
      all.flatMap(({ standards }) => standardChoices(standards).map(choice => [choice.value, choice]))
    ).values()
  ]
}
const trainedInWords = (trainedAs: ReadonlyArray<string>): string =>
  trainedAs.length === 0 ? 'no training' : trainedAs.map(one => one.replaceAll('-', ' ')).join(', ')

export const choicesOfKind: Readonly<Record<RecordKind, (found: OnRecord) => ReadonlyArray<Choice>>> = {
  communities: ({ communities }) => communities.map(({ community, name }) => withId(community, name)).toSorted(byText),
  cycles: ({ cycles }) => cycles.map(({ cycle }) => ({ value: cycle, text: cycle })),
  editions: ({ editions }) => editions.map(({ edition, title }) => withId(edition, title)),
  reviewers: ({ reviewers }) =>
    reviewers.map(({ reviewer, trainedAs }) => ({
      value: reviewer,
      text: `${reviewer}: ${trainedInWords(trainedAs)}`
    })),
  gatherings: ({ gatherings }) =>
    gatherings.toReversed().map(({ gathering, title, days }) => ({
      value: gathering,
      text: `${title}, ${daysInWords(days)} (${gathering})`
    })),
  announcements: ({ announcements }) =>
    announcements.toReversed().map(({ announcement, status, community, on }) => ({
      value: announcement,
      text: `${announcement}: ${[capital(status.toLowerCase()), dayInWords(on), community].filter(Boolean).join(', ')}`
    }))
}
export const networkChoices = (found: OnRecord, kind: RecordKind, named: string | null): ReadonlyArray<Choice> =>
  named === 'StandardCode' ? standardsOf(found) : choicesOfKind[kind](found)
