/** Records in which TC-0001 may be accredited: it applied, its review is final, and four sit on the committee. */
import { submit, uuidOf } from '@cofc/application'
import { privateFactsText } from '@cofc/core'
import {
  admitted,
  drafted,
  happened,
  planned,
  record,
  registered,
  reviewOf,
  wrote,
  type EventText
} from '@cofc/reports/testing'
import { newRecords, team, type Records } from './giving.ts'

const namespace = '2ed6657d-e927-568b-95e1-2665a8aea6a2'
const codes = ['C1', 'T1', 'T2', 'T3', 'T4']
const typeOf = (standard: string): number => (standard.startsWith('C') ? 1 : 2)
const scope = codes.map(standard => ({
  ...{ standard, section: 'Belonging', standardType: typeOf(standard), core: standard.startsWith('C') }
}))
const review = reviewOf({ community: 'TC-0001', kind: 'accreditation', membershipType: 'Accreditation' })

/** With all met where the letters say so: `m` is met, `p` partly. */
const history = (letters: string): ReadonlyArray<EventText> => [
  ...[drafted(), planned(), registered('TC-0001'), ...admitted('TC-0001', 'Accreditation')],
  ...codes.map(code => wrote(code, { standardType: typeOf(code), core: code.startsWith('C') })),
  review.tell('ReviewOpened', { edition: 'E1', sector: 'ADTC', membershipType: 'Accreditation', scope }),
  review.peer(codes, letters),
  { ...review.final(), on: '2024-02-01' },
  happened('AccreditationAppliedFor', {
    ...{ community: 'TC-0001', cycle: '2023-2024', case: 1, on: '2023-10-01', fullCycles: 2 }
  })
]
const members = ['R-101', 'R-102', 'R-103', 'R-104']
const member = (reviewer: string) => ({
  ...{ type: 'RegisterReviewer', reviewer, seniorYears: null, on: '2020-01-01' },
  trainedAs: reviewer === 'R-101' ? ['committee', 'committee-chair'] : ['committee'],
  privateFacts: {
    words: privateFactsText({
      ...{ kind: reviewer === 'R-102' ? 'client' : 'independent', home: null, localArea: null, servedIn: [] }
    })
  }
})
const tally = (standardType: number, letters: string) => ({
  ...{ standardType, met: letters.replaceAll(/[^m]/g, '').length, counting: letters.length, notApplicable: 0 }
})
const packed = (letters: string): EventText =>
  happened('PackSubmitted', {
    ...{ community: 'TC-0001', cycle: '2023-2024', case: 1, on: '2024-03-01', edition: 'E1', version: 1 },
    ...{ visitors: ['R-109'], limit: '2024-12-01' },
    tallies: [tally(1, letters.slice(0, 1)), tally(2, letters.slice(1)), tally(3, '')],
    thresholds: { type1: 100, type2: 80, type3: 60, coreMustBeMet: true },
    outstanding: codes.flatMap((standard, place) =>
      letters[place] === 'm'
        ? []
        : [{ standard, standardType: typeOf(standard), core: standard.startsWith('C'), notApplicable: false }]
    )
  })

export const recordsWithCase = async (letters = 'mmmmm', isPresented = true): Promise<Records> => {
  const records = newRecords()
  const { events } = records.dependencies
  await record(events, [...history(letters), ...(isPresented ? [packed(letters)] : [])])
  for (const [at, command] of members.map(member).entries()) {
    const id = uuidOf(namespace, `${command.type} ${String(at)}`)
    const done = await submit(records.dependencies)({ id, actor: team, command })()
    if (done._tag === 'Left') throw new Error(JSON.stringify(done.left))
  }
  return records
}
