/** Records with a file in the library of TC-0001, which its submitted self-review shows. */
import { keepEvidence, submit, uuidOf } from '@cofc/application'
import type { CommunityId, EvidenceId, PlainDate } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { team, type Records } from './giving.ts'
import { pdf } from './uploads.ts'
import { recordsWithWorkbook, reviewed } from './workbook.ts'

const community = 'TC-0001' as CommunityId
const on = '2024-01-31' as PlainDate
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
/** The id of the piece. */
export const keptEvidence = id('kept') as EvidenceId
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
export const giveTo =
  (records: Records) =>
  async (name: string, command: object): Promise<void> => {
    const done = await submit(records.dependencies)({ id: id(name), command, actor: team })()
    if (isLeft(done)) throw new Error(JSON.stringify(done.left))
  }
/** The file is in the library, and nothing shows it yet. */
export const recordsWithFile = async (): Promise<Records> => {
  const records = await recordsWithWorkbook()
  await giveTo(records)('registered', { type: 'RegisterCommunity', community, profile, on: '2023-01-01' })
  const file = { name: 'plan.pdf', bytes: pdf('a plan') }
  const kept = { community, title: 'Plan', redaction: 'nobody-in-it', note: null, validUntil: null, file, on } as const
  const done = await keepEvidence(records.dependencies)({ ...kept, actor: team, id: keptEvidence })()
  if (isLeft(done)) throw new Error(JSON.stringify(done.left))
  return records
}
export const attach = async (records: Records): Promise<void> =>
  giveTo(records)('attached', { type: 'AttachEvidence', ...reviewed, evidence: keptEvidence, standards: ['S1'], on })
export const submitSelfReview = async (records: Records): Promise<void> => {
  const give = giveTo(records)
  const ratings = [{ standard: 'S1', rating: 'met', comment: null }]
  await give('saved', { type: 'SaveSelfRatings', ...reviewed, ratings, on })
  await give('submitted', { type: 'SubmitSelfReview', ...reviewed, on })
}
export const recordsWithEvidence = async (): Promise<Records> => {
  const records = await recordsWithFile()
  await attach(records)
  await submitSelfReview(records)
  return records
}
