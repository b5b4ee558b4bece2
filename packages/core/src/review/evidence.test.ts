import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { specify } from '../testing/index.ts'
import { count } from '../values/count.ts'
import { teamOpensEvidence } from './evidence-for-team.ts'
import { review } from './index.ts'
import { shownFor } from './state.ts'
import {
  asked,
  askedOfSelf,
  because,
  branded,
  happened,
  happenedInSelf,
  known,
  opening,
  ref,
  told
} from './testing/fixtures.ts'
import type { AttachEvidence } from './commands.ts'
import type { PieceInLibrary } from './facts.ts'
import type { ReviewEvent } from './events.ts'

const inLibrary = branded<PieceInLibrary>({ title: ref('t'), validUntil: '2024-08-31' })
const { given } = specify(review, { ...known, inLibrary })
const without = specify(review, known)
const [piece, on] = ['E-1', '2023-10-02']
const attach = (...standards: ReadonlyArray<string>) => asked('AttachEvidence', on, { evidence: piece, standards })
const attached = (...standards: ReadonlyArray<string>) =>
  happened('EvidenceAttached', on, { evidence: piece, standards, title: ref('t') })
const detach = (...standards: ReadonlyArray<string>) => asked('DetachEvidence', on, { evidence: piece, standards })
const detached = (...standards: ReadonlyArray<string>) =>
  happened('EvidenceDetached', on, { evidence: piece, standards })
const shown = (...events: ReadonlyArray<ReviewEvent>) => {
  const state = replay(review)(events)
  return state.status === 'NotOpened' ? null : shownFor(state, branded<AttachEvidence['evidence']>(piece))
}

test('evidence is shown of the community’s own library alone', () => {
  given(...told.opened)
    .when(attach('CS1', 'S1'))
    .thenEvents(attached('CS1', 'S1'))
  without
    .given(...told.opened)
    .when(attach('CS1'))
    .thenRefused(because('EvidenceNotInLibrary', { evidence: piece }))
})

test('evidence whose validity is over is shown for no standard more', () => {
  const late = (day: string) => asked('AttachEvidence', day, { evidence: piece, standards: ['CS1'] })
  given(...told.opened)
    .when(late('2024-08-31'))
    .thenEvents(happened('EvidenceAttached', '2024-08-31', { evidence: piece, standards: ['CS1'], title: ref('t') }))
  given(...told.opened)
    .when(late('2024-09-01'))
    .thenRefused(because('EvidenceIsOver', { evidence: piece, validUntil: '2024-08-31' }))
  specify(review, { ...known, inLibrary: { ...inLibrary, validUntil: null } })
    .given(...told.opened)
    .when(late('2024-09-01'))
    .thenEvents(happened('EvidenceAttached', '2024-09-01', { evidence: piece, standards: ['CS1'], title: ref('t') }))
})

test('one piece of evidence is shown for many standards, for each once', () => {
  given(...told.opened, attached('CS1'))
    .when(attach('CS1', 'S1', 'S1'))
    .thenEvents(attached('S1'))
  given(...told.opened, attached('CS1', 'S1'))
    .when(attach('S1', 'CS1'))
    .thenAlreadySo()
  const state = replay(review)([...told.opened, attached('CS1'), attached('S1')])
  expect(state).toMatchObject({ evidence: [{ piece, standards: ['CS1', 'S1'] }] })
})

test('evidence of the library is shown and taken back while the workbook is with the community, within its scope', () => {
  given(...told.opened)
    .when(attach('CS1', 'S3'))
    .thenRefused(because('StandardOutsideScope', { standard: 'S3', edition: 'E10' }))
  for (const command of [attach('S1'), detach('CS1')])
    given(...told.opened, attached('CS1'), happened('SelfReviewSubmitted', '2023-11-20'))
      .when(command)
      .thenRefused(because('WorkbookIsLocked', { submittedOn: '2023-11-20' }))
  const submitted = [...told.opened, attached('CS1'), happened('SelfReviewSubmitted', '2023-11-20')]
  expect(shown(...submitted, attached('S1'), detached('CS1'))).toEqual(['CS1'])
  expect(shown(attached('CS1'), detached('CS1'))).toBe(null)
})

test('evidence is shown no more for the standards it is taken back from, and for no other', () => {
  const other = happened('EvidenceAdded', on, { standards: ['S1'], title: ref('o'), file: null })
  given(...told.opened, attached('CS1', 'S1'))
    .when(detach('S1', 'CS2'))
    .thenEvents(detached('S1'))
  given(...told.opened, attached('CS1'))
    .when(detach('S1'))
    .thenAlreadySo()
  given(...told.opened)
    .when(detach('S1'))
    .thenAlreadySo()
  expect(shown(...told.opened, attached('CS1', 'S1'), detached('S1'))).toEqual(['CS1'])
  expect(replay(review)([...told.opened, other, attached('CS1'), detached('CS1')])).toMatchObject({
    evidence: [{ piece: null, standards: ['S1'] }]
  })
})

test('evidence that was handed in with a portfolio stays in it', () => {
  const opened = happenedInSelf('ReviewOpened', '2023-09-01', opening)
  const shownInSelf = happenedInSelf('EvidenceAttached', on, { evidence: piece, standards: ['CS1'], title: ref('t') })
  const handedIn = happenedInSelf('PortfolioHandedIn', on, { pieces: 1, checkDue: '2023-10-30' })
  const checked = happenedInSelf('PortfolioChecked', on, { findings: [{ standard: null, words: ref('f') }] })
  const takeBack = askedOfSelf('DetachEvidence', on, { evidence: piece, standards: ['CS1'] })
  const stays = because('EvidenceWasHandedIn')
  given(opened, shownInSelf, handedIn).when(takeBack).thenRefused(stays)
  given(opened, shownInSelf, handedIn, checked).when(takeBack).thenRefused(stays)
  // A piece for two standards is one piece of the portfolio.
  const more = happenedInSelf('EvidenceAttached', on, { evidence: piece, standards: ['S1'], title: ref('t') })
  given(opened, shownInSelf, more).when(askedOfSelf('HandInPortfolio', on)).thenEvents(handedIn)
})

test('a visiting team opens evidence from when it was submitted until the days that the policy names are over since the report was first issued', () => {
  const policy = { ...defaultBook, teamEvidenceDays: count(28) }
  const opens = (day: string, ...events: ReadonlyArray<ReviewEvent>) =>
    teamOpensEvidence(replay(review)(events), policy, branded<ReviewEvent['on']>(day))
  expect(opens('2023-10-02')).toBe(false)
  expect(opens('2023-10-02', ...told.opened)).toBe(false)
  expect(opens('2099-01-01', ...told.submitted)).toBe(true)
  expect(opens('2023-12-01', ...told.submitted, happened('WorkbookReturned', '2023-11-30', { reason: ref('w') }))).toBe(
    false
  )
  expect(opens('2099-01-01', ...told.drafted)).toBe(true)
  expect([opens('2024-03-25', ...told.final), opens('2024-03-26', ...told.final)]).toEqual([true, false])
  // A corrected version opens nothing again.
  const corrected = happened('LocalReportCorrected', '2024-06-03', { version: 2, corrections: [], reason: ref('w') })
  expect(opens('2024-06-03', ...told.final, corrected)).toBe(false)
})
