/** What is there before a story is walked: an edition in plain words too, a cycle, prices, reviewers and a committee. */
import { privateFactsText } from '@cofc/core'
import { p1 } from '@cofc/core/testing'
import type { Spoken } from '../network-in-memory.ts'
import { cycleOf, editionOf, publishEdition, reviewer, words } from '../told-commands.ts'

const { version: _, ...prices } = p1
const day = '2020-01-01'
const member = (id: string, kind: 'client' | 'staff', trainedAs: ReadonlyArray<string>): Spoken => ({
  ...{ type: 'RegisterReviewer', reviewer: id, trainedAs, seniorYears: 7, on: day },
  privateFacts: words(privateFactsText({ kind, home: null, localArea: null, servedIn: [] }))
})
export const networkOfStories: ReadonlyArray<Spoken> = [
  { type: 'AdoptPolicy', inForceFrom: '2023-01-01', book: { criteriaForAccreditation: ['C1'] }, on: '2023-01-01' },
  ...editionOf('E10', [
    ['CS1'],
    ['CS2', { section: 'People' }],
    ['S1', { core: false, standardType: 3, section: 'People' }]
  ]),
  { type: 'WritePlainVersion', edition: 'E10', standard: 'CS1', plainText: 'We decide things together.', on: day },
  publishEdition('E10'),
  ...cycleOf('2023-2024', 'E10'),
  { type: 'AdoptPriceList', ...prices, inForceFrom: '2023-04-01', on: '2023-01-01' },
  ...[reviewer('R-001', 'staff', ['reviewer', 'lead']), reviewer('R-014', 'client', ['reviewer'])],
  member('R-040', 'staff', ['tc-specialist']),
  ...[member('R-101', 'staff', ['committee-chair']), member('R-102', 'client', ['committee'])],
  ...['R-103', 'R-104'].map(id => member(id, 'staff', ['committee']))
]
