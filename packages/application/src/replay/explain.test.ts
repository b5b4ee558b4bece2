/** Why a state is as it is, and what differs between two times: of every aggregate alike. */
import { inMemoryContentStore } from '@cofc/content-store'
import { aggregateNamed, type CommunityId, type PlainDate, type Role } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import fc from 'fast-check'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Dependencies } from '../dependencies.ts'
import { submitWithReactions } from '../follow-reactions.ts'
import { uuidOf } from '../identity.ts'
import { stateOf } from '../state-of.ts'
import type { AsAt } from './as-at.ts'
import { difference } from './difference.ts'
import { explain } from './explain.ts'
import { changesBetween, partsOf, pathsIn } from './paths.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const actor = { role: 'network-team', subject: 'S-7' } as const
const TC = 'TC-0001' as CommunityId
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Says what it asks.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const windowsFrom = (year: number) => ({
  ...{ opens: `${String(year)}-09-01`, selfReviewDue: `${String(year)}-11-30`, visitsFrom: `${String(year)}-12-01` },
  ...{ visitsUntil: `${String(year + 1)}-06-30`, closes: `${String(year + 1)}-08-31` }
})
const given: ReadonlyArray<object> = [
  { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' },
  { type: 'WriteStandard', edition: 'E1', standard, on: '2023-01-02' },
  { type: 'PublishEdition', edition: 'E1', on: '2023-01-03' },
  { type: 'PlanCycle', cycle: '2023-2024', edition: 'E1', windows: windowsFrom(2023), on: '2023-01-03' },
  { type: 'RegisterCommunity', community: TC, on: '2023-01-10', profile },
  {
    ...{ type: 'ApplyForMembership', community: TC, membershipType: 'Developmental' },
    ...{ forms: ['joining', 'finance'], on: '2023-02-01' }
  },
  { type: 'AdoptPolicy', inForceFrom: '2023-02-10', book: { visitDatesOffered: 4 }, on: '2023-02-02' },
  { type: 'AdmitCommunity', community: TC, cycle: '2023-2024', on: '2023-02-20' },
  { type: 'ChangeMembershipType', community: TC, membershipType: 'Full', cycle: '2023-2024', on: '2023-08-01' },
  { type: 'OpenReview', community: TC, cycle: '2023-2024', kind: 'self-review', edition: 'E1', on: '2023-09-02' },
  { type: 'CloseCommunity', community: TC, on: '2024-01-10' }
]
const recordedAt = (place: number): string => `2024-09-01T10:${String(place).padStart(2, '0')}:00.000Z`

let dependencies: Dependencies
beforeAll(async () => {
  let place = -1
  dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => recordedAt(place)
  }
  for (const command of given) {
    place += 1
    right(await submitWithReactions(dependencies)({ id: id(String(place)), command, actor })())
  }
})
interface Asked {
  readonly field?: string | null
  readonly asOf?: string | null
  readonly asAt?: AsAt | null
  readonly role?: Role
  readonly stream?: string
}
const aboutStream = (stream: string) => {
  const aggregate = aggregateNamed(stream.split('-TC')[0] ?? '')?.aggregate
  if (aggregate === undefined) throw new Error(stream)
  return { aggregate, stream }
}
const reasons = async ({
  field = null,
  asOf = null,
  asAt = null,
  role = 'auditor',
  stream = 'membership-TC-0001'
}: Asked) =>
  right(
    await explain(dependencies)({
      ...{ ...aboutStream(stream), field, asAt, role },
      asOf: asOf as PlainDate | null
    })()
  )

describe('a field is explained', () => {
  test('by the last event that changed it, with all that it rests on', async () => {
    const [reason, ...others] = await reasons({ field: 'cycles.0.membershipType' })
    expect(others).toEqual([])
    expect(reason).toEqual({
      parts: [{ path: 'cycles.0.membershipType', was: 'Developmental', is: 'Full', kind: 'changed' }],
      because: {
        ...{ stream: 'membership-TC-0001', version: 3, type: 'MembershipTypeChanged', on: '2023-08-01' },
        says: expect.stringContaining('Full') as string,
        asked: {
          type: 'ChangeMembershipType',
          title: expect.any(String) as string,
          rule: expect.stringMatching(/\.$/) as string
        },
        policy: { version: 1, inForceFrom: '2023-02-10' },
        recorded: {
          at: recordedAt(8),
          command: id('8'),
          by: { role: 'network-team', subject: 'S-7', via: null },
          facts: expect.arrayContaining([
            { fact: 'policy', from: [{ stream: 'policy', version: 1 }] },
            { fact: 'community', from: [{ stream: 'community-TC-0001', version: 1 }] }
          ]) as unknown
        },
        causes: []
      }
    })
  })
  test('by its last names alone, and with what lies in it', async () => {
    const named = (await reasons({ field: 'membershipType' })).flatMap(({ parts }) => parts.map(({ path }) => path))
    expect(named).toEqual(['cycles.0.membershipType'])
    expect((await reasons({ field: 'cycles.0' })).length).toBeGreaterThan(1)
    expect(await reasons({ field: 'shipType' })).toEqual([])
  })
  test('as of a day and as at a time', async () => {
    const was = async (asked: Asked) =>
      (await reasons({ field: 'cycles.0.membershipType', ...asked })).map(({ parts, because }) => [
        parts[0]?.is,
        because.version
      ])
    expect(await was({ asOf: '2023-07-31' })).toEqual([['Developmental', 2]])
    expect(await was({ asAt: { instant: recordedAt(7) } })).toEqual([['Developmental', 2]])
    expect(await was({ asAt: { instant: recordedAt(6) } })).toEqual([])
  })
  test('under the policy that was in force on its day, of those adopted by then', async () => {
    expect((await reasons({ field: 'forms' })).map(({ parts }) => parts.map(({ kind }) => kind))).toEqual([
      ['went', 'went']
    ])
    const [applied] = await reasons({ field: 'forms', asOf: '2023-02-01' })
    expect(applied?.because.policy).toEqual({ version: 0, inForceFrom: null })
  })
  test('back to the first command where it followed of other events', async () => {
    const [abandoned] = await reasons({ stream: 'review-TC-0001/2023-2024/self-review', field: 'status' })
    expect(abandoned?.because).toMatchObject({
      type: 'ReviewAbandoned',
      recorded: { by: { role: 'reaction' } },
      causes: [
        {
          stream: 'membership-TC-0001',
          type: 'CommunityClosed',
          asked: { type: 'CloseCommunity' }
        }
      ]
    })
  })
  test('without who recorded it, and when, to those who may not know', async () => {
    for (const role of ['link-person', 'committee', 'finance'] as const)
      for (const { because } of await reasons({ role })) expect([because.recorded, because.causes]).toEqual([null, []])
  })
  test('whole: every part of the state is what its reason made it', async () => {
    for (const stream of ['membership-TC-0001', 'community-TC-0001', 'account-TC-0001']) {
      const { state } = right(await stateOf(dependencies)({ ...aboutStream(stream), asOf: null })())
      const explained = (await reasons({ stream })).flatMap(({ parts }) =>
        parts.map(({ path, is }) => [path, is] as const)
      )
      expect(new Map(explained)).toEqual(
        new Map([...partsOf(state)].filter(([path]) => explained.some(([of]) => of === path)))
      )
      const initial = partsOf(
        right(await stateOf(dependencies)({ ...aboutStream(stream), asOf: '1900-01-01' as PlainDate })()).state
      )
      expect(new Set([...explained.map(([path]) => path), ...initial.keys()])).toEqual(
        new Set([...partsOf(state).keys(), ...initial.keys()])
      )
    }
  })
})

describe('two times', () => {
  const differ = async (from: Partial<Moments>, to: Partial<Moments>, role: Role = 'auditor') =>
    right(
      await difference(dependencies)({
        ...{ community: TC, role },
        ...{ from: { asOf: null, asAt: null, ...from } as never, to: { asOf: null, asAt: null, ...to } as never }
      })()
    ).streams
  interface Moments {
    readonly asOf: string
    readonly asAt: AsAt
  }
  test('differ by the parts that changed, each with its event', async () => {
    const found = await differ({ asOf: '2023-07-31' }, { asOf: '2023-08-01' })
    expect(found.map(({ stream }) => stream)).toEqual(['membership-TC-0001'])
    expect(found[0]?.came.map(({ type }) => type)).toEqual(['MembershipTypeChanged'])
    expect(found[0]?.went).toEqual([])
    expect(found[0]?.changes).toContainEqual(
      expect.objectContaining({
        ...{ path: 'cycles.0.membershipType', was: 'Developmental', is: 'Full' },
        because: expect.objectContaining({ type: 'MembershipTypeChanged' }) as unknown
      })
    )
  })
  test('differ by what was recorded between them, whatever its day', async () => {
    const found = await differ({ asAt: { instant: recordedAt(7) } }, { asAt: { instant: recordedAt(8) } })
    expect(found.flatMap(({ came }) => came.map(({ type }) => type))).toContain('MembershipTypeChanged')
  })
  test('of which the later comes first differ the other way round', async () => {
    const [forth, back] = [await differ({ asOf: '2023-07-31' }, {}), await differ({}, { asOf: '2023-07-31' })]
    expect(back.map(({ went }) => went)).toEqual(forth.map(({ came }) => came))
    expect(back.flatMap(({ changes }) => changes.map(({ path, was }) => [path, was])).toSorted()).toEqual(
      forth.flatMap(({ changes }) => changes.map(({ path, is }) => [path, is])).toSorted()
    )
  })
  test('that are one do not differ', async () => {
    expect(await differ({}, {})).toEqual([])
    expect(await differ({ asOf: '2023-07-31' }, { asOf: '2023-07-31' })).toEqual([])
  })
  test('are told without who recorded anything to those who may not know', async () => {
    const told = JSON.stringify(await differ({ asOf: '2023-01-01' }, {}, 'link-person'))
    expect(told).toContain('MembershipTypeChanged')
    for (const hidden of ['S-7', id('8'), '2024-09-01T10']) expect(told).not.toContain(hidden)
  })
})

describe('parts', () => {
  test('changed between two states make one of the other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [before, after] = [partsOf(one as never), partsOf(other as never)]
        const made = new Map(before)
        for (const { path, is, kind } of changesBetween(before, after)) {
          if (kind === 'went') made.delete(path)
          else made.set(path, is)
        }
        expect(made).toEqual(after)
      })
    )
  })
  test('are named from the beginning, or by their last names, and by whole names only', () => {
    expect(pathsIn('type', ['held.type', 'held.0.type'])).toEqual(['held.type', 'held.0.type'])
    expect(pathsIn('type', ['held.type', 'type'])).toEqual(['type'])
    expect(pathsIn('held.0', ['held.0.type', 'held.01.type'])).toEqual(['held.0.type'])
    expect(pathsIn('ty', ['type', 'held.type'])).toEqual([])
  })
})
