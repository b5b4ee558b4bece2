/** Records with a review whose workbook is open, for those who fill it in. */
import { uuidOf, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { newRecords, type Records } from './giving.ts'

export const reviewed = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
export const workbookAt = '/workbook/TC-0001/2023-2024/peer-review'
export const linkPersonOfWorkbook: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
const standard = (code: string, section: string, core = false) => ({
  type: 'StandardWritten',
  edition: 'E10',
  standard: {
    ...{ standard: code, section, text: `What ${code} asks.`, standardType: 1, core, sectors: [], values: [] },
    supplement: null
  },
  on: '2023-01-02'
})
const scoped = (code: string, section: string, core = false) => ({ standard: code, section, standardType: 1, core })
const streams: Readonly<Record<string, ReadonlyArray<Readonly<Record<string, unknown>>>>> = {
  'edition-E10': [
    { type: 'EditionDrafted', edition: 'E10', title: 'Tenth', on: '2023-01-01' },
    ...[standard('CS1', 'Core', true), standard('S1', 'People'), standard('S2', 'People')]
  ],
  'review-TC-0001/2023-2024/peer-review': [
    {
      ...{
        type: 'ReviewOpened',
        ...reviewed,
        edition: 'E10',
        sector: 'ADTC',
        membershipType: 'Full',
        on: '2023-09-01'
      },
      scope: [scoped('CS1', 'Core', true), scoped('S1', 'People'), scoped('S2', 'People')]
    }
  ]
}
export const recordsWithWorkbook = async (): Promise<Records> => {
  const records = newRecords()
  for (const [stream, events] of Object.entries(streams)) {
    const written = events.map((data, at) => ({
      ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', `${stream} ${String(at)}`), metadata: {} },
      ...{ type: String(data['type']), data: data as never }
    }))
    const done = await records.dependencies.events.append(stream, 0, written)()
    if (done._tag === 'Left') throw new Error(done.left.type)
  }
  return records
}
