/** What helps to fill a field in: how it is written. */
import type { Field } from './field.ts'

const ofName: Readonly<Record<string, string>> = {
  on: 'The day on which it happened, for example 31 3 2024.',
  profile: 'All of it, also what has not changed.',
  book: 'Leave a field empty for what the network has not set.',
  privateFacts: 'Kept where they can be erased, and shown to nobody but the network team.',
  link: 'For example https://example.org/news.',
  file: 'The words of it. A file is added on the page of evidence.'
}
const ofValue: Readonly<Record<string, string>> = {
  Cycle: 'For example 2023-2024.',
  CommunityId: 'For example TC-0042.',
  EditionId: 'For example E10.',
  ReviewerId: 'For example R-014.',
  OpaqueId: 'An id of letters and digits, never a name.',
  StandardCode: 'For example CS1.',
  CriterionId: 'For example C1.',
  ItemCode: 'For example A1.',
  EvidenceId: 'Its id in the evidence library.',
  ShortCode: 'Up to 40 letters, digits, dots, hyphens or underscores.',
  DocumentNumber: 'For example TC-0042/2023-24/1.',
  EntryId: 'Letters, digits, dots, hyphens, underscores or slashes.',
  FinancialYear: 'For example 2024-25.',
  CalendarYear: 'For example 2024.'
}
const ofText: Readonly<Record<string, string>> = {
  day: 'For example 31 3 2024.',
  money: 'In pounds, for example 250 or 99.50.',
  percent: 'For example 20 or 2.5.',
  words: 'Name nobody. What you write here can be erased later.'
}
/** `null` where the label says all. */
export const hintOf = (name: string, field: Field): string | null => {
  const own = ofName[name]
  if (own !== undefined) return own
  if (field.is === 'some-of') return 'Choose all that apply.'
  if (field.is !== 'text') return null
  return (field.named === null ? undefined : ofValue[field.named]) ?? ofText[field.holds] ?? null
}
