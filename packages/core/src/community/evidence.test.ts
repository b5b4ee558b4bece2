import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { branded, specify, type Plain } from '../testing/index.ts'
import type { CommunityCommand, KeepEvidence } from './commands.ts'
import type { CommunityEvent } from './events.ts'
import { community, evidenceIn, type Community } from './index.ts'
import type { CommunityRefusal } from './refusals.ts'

const { given } = specify(community, { policy: defaultBook, otherSpelling: null })
const because = (refusal: Plain<CommunityRefusal>) => branded<CommunityRefusal>(refusal)
const event = (plain: object) => branded<CommunityEvent>({ community: 'TC-0001', ...plain } as never)
const command = (plain: object) => branded<CommunityCommand>({ community: 'TC-0001', ...plain } as never)
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 12 })

const registered = event({ type: 'CommunityRegistered', profile: { linkPerson: 'P-12' }, on: '2022-01-01' })
const piece = {
  ...{ evidence: 'E-1', title: ref('t'), file: ref('f') },
  ...{ redaction: 'names-removed', note: ref('n'), validUntil: '2025-08-31' }
}
const keep = (more: object = {}) => command({ type: 'KeepEvidence', ...piece, on: '2024-03-01', ...more })
const kept = (more: object = {}) => event({ type: 'EvidenceKept', ...piece, on: '2024-03-01', ...more })
const takeOut = (on = '2024-04-01', evidence = 'E-1') => command({ type: 'TakeOutEvidence', evidence, on })
const takenOut = event({ type: 'EvidenceTakenOut', evidence: 'E-1', on: '2024-04-01' })
const erased = (cycle: string | null) => event({ type: 'WordsErased', cycle, pieces: 3, on: '2024-05-01' })
const notRegistered = because({ type: 'CommunityNotRegistered', community: 'TC-0001' })
const inLibrary = (...events: ReadonlyArray<CommunityEvent>) =>
  evidenceIn(replay(community)(events), branded<KeepEvidence['evidence']>('E-1'))

test('a registered community keeps a file in its evidence library, once under an id that names nobody', () => {
  given(registered).when(keep()).thenEvents(kept())
  given(registered, kept()).when(keep()).thenAlreadySo()
  given(registered, kept(), takenOut).when(keep()).thenAlreadySo()
  given(registered, kept())
    .when(keep({ file: ref('g') }))
    .thenRefused(because({ type: 'EvidenceIdTaken', evidence: 'E-1' }))
  given().when(keep()).thenRefused(notRegistered)
  given(registered)
    .when(keep({ on: '2021-12-31' }))
    .thenRefused(because({ type: 'ChangeBeforeRegistration', registeredOn: '2022-01-01', on: '2021-12-31' }))
  expect(inLibrary(registered, kept())).toMatchObject({ validUntil: '2025-08-31', keptOn: '2024-03-01' })
})

test('evidence is kept until a day or for good, and not where that day is over', () => {
  given(registered)
    .when(keep({ validUntil: '2024-03-01' }))
    .thenEvents(kept({ validUntil: '2024-03-01' }))
  given(registered)
    .when(keep({ validUntil: null }))
    .thenEvents(kept({ validUntil: null }))
  given(registered)
    .when(keep({ validUntil: '2024-02-29' }))
    .thenRefused(because({ type: 'EvidenceOverAlready', validUntil: '2024-02-29', on: '2024-03-01' }))
})

test('a piece of evidence is taken out of the library once', () => {
  given(registered, kept()).when(takeOut()).thenEvents(takenOut)
  given(registered, kept(), takenOut).when(takeOut('2024-04-02')).thenAlreadySo()
  given(registered, kept())
    .when(takeOut('2024-04-01', 'E-2'))
    .thenRefused(because({ type: 'NoSuchEvidence', evidence: 'E-2' }))
  given(registered, kept())
    .when(takeOut('2024-02-29'))
    .thenRefused(because({ type: 'EvidenceKeptLater', keptOn: '2024-03-01', on: '2024-02-29' }))
  given().when(takeOut()).thenRefused(notRegistered)
  expect(inLibrary(registered, kept(), takenOut)).toBe(null)
  expect(inLibrary(registered, takenOut)).toBe(null)
})

test('erasing all words about a community empties its evidence library, and erasing those of a cycle does not', () => {
  const library = (...events: ReadonlyArray<CommunityEvent>): Community => replay(community)([registered, ...events])
  expect(library(kept(), erased(null))).toMatchObject({ evidence: new Map() })
  expect(inLibrary(registered, kept(), erased('2023-2024'))).toMatchObject({ takenOutOn: null })
  expect(inLibrary()).toBe(null)
})
