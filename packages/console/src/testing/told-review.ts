/** Records with a review as it stands on its way, for those who go on with it. */
import { uuidOf, type Actor } from '@cofc/application'
import type { CommunityId, ReviewerId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Records } from './giving.ts'
import { recordsWithWorkbook, reviewed } from './workbook.ts'

type Told = Readonly<Record<string, unknown>> & { readonly type: string }
const stream = 'review-TC-0001/2023-2024/peer-review'
export const hostOfReview: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
export const visitorOfReview: Actor = { role: 'reviewer', subject: 'S-31', reviewer: 'R-031' as ReviewerId }
export const otherVisitor: Actor = { role: 'reviewer', subject: 'S-32', reviewer: 'R-032' as ReviewerId }
const strangers = { role: 'reviewer', subject: 'S-33', reviewer: 'R-404' as ReviewerId } as const
export const visitorElsewhere: Actor = strangers

const words = { commitment: 'c'.repeat(43), length: 12 }
const team = [
  { reviewer: 'R-031', role: 'lead' },
  { reviewer: 'R-032', role: 'member' }
]
const visit = { ...reviewed, visit: 1 }
const offered: Told = {
  ...{ type: 'VisitDatesOffered', ...visit, on: '2023-10-02' },
  dates: ['2024-01-08', '2024-01-16', '2024-01-24']
}
const agreed: Told = { type: 'VisitAgreed', ...visit, date: '2024-01-16', mode: 'in-person', on: '2023-10-09' }
const allocated: Told = { type: 'TeamAllocated', ...visit, team, on: '2023-10-10' }
const submitted: Told = { type: 'SelfReviewSubmitted', ...reviewed, on: '2023-11-20' }
const held: Told = {
  ...{ type: 'VisitHeld', ...visit, days: ['2024-01-16'], mode: 'in-person', team },
  ...{ clientMembers: 1, stakeholders: null, on: '2024-01-16' }
}
const rated: Told = {
  ...{ type: 'PeerRatingsSaved', ...reviewed, on: '2024-01-17' },
  ratings: [{ standard: 'S1', rating: 'met', comment: null }]
}
const found = (finding: number, due: string | null): Told => ({
  ...{ type: 'FindingRecorded', ...reviewed, finding, findingKind: 'action', standard: 'S1', words, due },
  on: '2024-01-17'
})
const drafted: Told = { type: 'LocalReportDrafted', ...reviewed, commentsDue: '2024-02-14', on: '2024-01-31' }
const issued: Told = { type: 'LocalReportIssued', ...reviewed, membershipType: 'Full', on: '2024-02-20' }

/** What was told of a review by then, each after what stands before it. */
export const toldUntil = {
  teamChosen: [submitted, offered, agreed, allocated],
  visited: [submitted, offered, agreed, allocated, held],
  drafted: [submitted, offered, agreed, allocated, held, rated, found(1, '2024-09-30'), found(2, null), drafted],
  final: [submitted, offered, agreed, allocated, held, rated, found(1, '2024-09-30'), found(2, null), drafted, issued]
} as const

export const appended = async ({ dependencies }: Records, to: string, at: number, told: ReadonlyArray<Told>) => {
  const written = told.map((data, place) => ({
    ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `${to} told ${String(at + place)}`), metadata: {} },
    ...{ type: data.type, data: data as never }
  }))
  const done = await dependencies.events.append(to, at, written)()
  if (isLeft(done)) throw new Error(done.left.type)
}
export const recordsTold = async (told: ReadonlyArray<Told>): Promise<Records> => {
  const records = await recordsWithWorkbook()
  await appended(records, stream, 1, told)
  return records
}
/** What was recorded of the review since. */
export const toldSince = async ({ dependencies }: Records, told: ReadonlyArray<Told>): Promise<ReadonlyArray<Told>> => {
  const read = await dependencies.events.read(stream, told.length + 2)()
  return isLeft(read) ? [] : read.right.events.map(({ data }) => data as Told)
}
