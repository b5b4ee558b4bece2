/** Every figure of the reports beside the same figure calculated from the CSV files by nothing of ours. */
import 'reflect-metadata'
import { rmSync } from 'node:fs'
import { PlainDate, plusDays, type CommunityId, type Cycle } from '@cofc/core'
import { reports, type LocalReport, type NationalReport } from '@cofc/reports'
import { commandsAfterImport } from '@cofc/demonstration'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import {
  accreditationsIn,
  accreditedNetwork,
  localReport,
  nationalReport,
  ratedOn,
  type NetworkRecord,
  readNetwork,
  readRows,
  registerIn,
  temporaryFolder,
  writeFolder,
  writeRandomNetwork
} from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { compose, type Composed } from './container.ts'
import { dataFolder } from './data-folder.ts'
import { demonstrationGoesOn } from './demonstration-goes-on.ts'
import { importInto } from './import-into.ts'
import { catchUp, rebuildAll } from './report-followers.ts'
import { temporaryStores } from './testing/composed.ts'
import { seedOfTests } from './testing/demonstration.setup.ts'
import { expectSameMoney } from './testing/expect-same-money.ts'
import { expectSameAccounts } from './testing/expect-same-accounts.ts'
import { expectSameInEveryFormat } from './testing/in-every-format.ts'
import { demonstrationNetwork, importedDemonstration } from './testing/imported-demonstration.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const nationalOf = async ({ reads }: Composed, cycle: string): Promise<NationalReport> =>
  right(await reads.ask(reports.national)({ cycle: cycle as Cycle })())
const localOf = async ({ reads }: Composed, community: string, cycle: string): Promise<LocalReport> =>
  right(await reads.ask(reports.local)({ community: community as CommunityId, cycle: cycle as Cycle })())

/** How many audits are final is left out where others of their figures are hidden. */
const auditFigures = ({ audits }: NationalReport['hmp']) => {
  if (audits === undefined) return undefined
  const { final: _, ...figures } = audits
  return figures
}
/** The shape that both sides share: a section's figures say besides how many of its communities are self-rated. */
const nationalFigures = ({
  cycle,
  edition,
  status,
  revision,
  members,
  reviews,
  standards,
  sections,
  hmp
}: NationalReport) => ({
  ...{ cycle, edition, status, revision },
  reviews: { final: reviews.final, visits: reviews.visits },
  members: { all: members.all, byType: members.byType, bySector: members.bySector },
  standards: standards.map(({ text: _, ...figures }) => figures),
  sections: sections.map(({ section, groups }) => ({
    section,
    groups: groups.map(group => {
      if (!group.shown) return group
      const { selfRated: _, ...figures } = group
      return figures
    })
  })),
  audits: auditFigures(hmp)
})
type Counts = LocalReport['sections'][number]['self']
const countsOf = ({ met, partly, not, notApplicable, percentMet }: Counts) => ({
  ...{ met, partly, not, notApplicable, percentMet },
  n: met + partly + not
})
const nobody = { met: 0, partly: 0, not: 0, notApplicable: 0, n: 0, percentMet: null }
/** A review lists its sections as its scope begins them, an edition as it begins them: the order is no figure. */
const bySection = (one: { readonly section: string }, other: { readonly section: string }): number =>
  one.section < other.section ? -1 : 1

const localFigures = ({ cover, sections, statistics }: LocalReport) => ({
  ...{ kind: cover.kind, sector: cover.sector, membershipType: cover.membershipType, final: cover.finalOn !== null },
  sections: sections
    .map(({ section, self, peer }) => ({
      section,
      self: countsOf(self),
      peer: peer === null ? nobody : countsOf(peer)
    }))
    .filter(({ self, peer }) => self.n + self.notApplicable + peer.n + peer.notApplicable > 0)
    .toSorted(bySection),
  agreement: statistics?.agreement ?? null
})
const localExpected = (record: NetworkRecord, of: { readonly community: string; readonly cycle: string }) => {
  const found = localReport(record, of)
  if (found === null) throw new Error('no such review')
  const { kind, sector, membershipType, final, agreement } = found
  const sections = found.sections
    .filter(({ self, peer }) => self.n + self.notApplicable + peer.n + peer.notApplicable > 0)
    .toSorted(bySection)
  return { kind, sector, membershipType, final, sections, agreement: agreement.percent }
}

/** Where audits are hidden the number of final reviews is without them. */
const nationalExpected = (record: NetworkRecord, { cycle, reviews: { byKind } }: NationalReport) => {
  const found = nationalReport(record, cycle)
  if (found === null) throw new Error('no such cycle')
  const { audits, final, visits } = found.reviews
  return { ...found, reviews: { final: byKind === null ? final - audits : final, visits } }
}

const expectSameFigures = async (composed: Composed, record: NetworkRecord) => {
  for (const { cycle } of record.cycles) {
    const report = await nationalOf(composed, cycle)
    expect(nationalFigures(report), cycle).toEqual(nationalExpected(record, report))
  }
  for (const { community, cycle } of record.reviews)
    expect(localFigures(await localOf(composed, community, cycle)), `${community} ${cycle}`).toEqual(
      localExpected(record, { community, cycle })
    )
}

/** The days on which a standing may change, and those around them. */
const daysIn = (folder: string): ReadonlyArray<PlainDate> => {
  const cells = [
    ...readRows(folder, 'cycles.csv').flatMap(({ opens, closes }) => [opens, closes]),
    ...readRows(folder, 'memberships.csv').flatMap(({ applied_on, admitted_on, left_on }) => [
      ...[applied_on, admitted_on, left_on]
    ])
  ]
  const days = cells.filter(cell => PlainDate.is(cell))
  return [...new Set(days.flatMap(day => [plusDays(day, -1), day, plusDays(day, 1)]))].toSorted()
}
const expectSameRegister = async ({ reads }: Composed, folder: string) => {
  const expected = registerIn(folder)
  for (const on of daysIn(folder)) {
    const register = right(await reads.ask(reports.register)({ on })())
    if (!('communities' in register)) throw new Error('A register of a day was expected.')
    const told = register.communities.map(({ community, status, membershipType }) => ({
      ...{ community, status, membershipType }
    }))
    const standings = expected(on)
    expect(told, on).toEqual(standings)
    const counted = (status: string) => standings.filter(one => one.status === status).length
    expect([register.members, register.betweenCycles]).toEqual([counted('Member'), counted('BetweenCycles')])
  }
}

const shareOf = (told: ReadonlyArray<boolean>): number => told.filter(one => one).length / told.length

/** What is shown of what five communities or more were rated on. */
const sharesOf = ({ cycle, standards, sections }: NationalReport, record: NetworkRecord) => {
  const rated = ratedOn(record, cycle)
  const large = standards.flatMap(({ standard, groups }) =>
    groups.filter(({ group }) => (rated.get(standard)?.get(group) ?? 0) >= 5)
  )
  const network = large.filter(({ group }) => group === 'all')
  return {
    cycle,
    network: shareOf(network.map(({ shown }) => shown)),
    sectors: shareOf(large.filter(({ group }) => group !== 'all').map(({ shown }) => shown)),
    sections: shareOf(sections.map(({ groups: [all] }) => all?.shown === true))
  }
}
const expectMuchIsTold = async (composed: Composed, record: NetworkRecord) => {
  for (const { cycle } of record.cycles) {
    const shares = sharesOf(await nationalOf(composed, cycle), record)
    const [network, sectors] = [shares.network, shares.sectors].map(share => `${(100 * share).toFixed(0)}%`)
    console.info(`${cycle}: standards ${String(network)}, sectors of five or more ${String(sectors)}`)
    expect([cycle, shares.network >= 0.9, shares.sectors >= 0.65, shares.sections]).toEqual([cycle, true, true, 1])
  }
}

const imported = async (composed: Composed, folder: string) => {
  const request = { folder, dryRun: false, keepGoing: false, progress: () => undefined }
  const summary = await importInto(composed, request)
  expect(summary).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  right(await catchUp(composed)())
}

/** National reports, a local one of each cycle, and the register, in each format that a report has. */
const expectSameFormats = async (composed: Composed, { cycles, reviews }: NetworkRecord) => {
  let hidden = 0
  for (const { cycle, closes } of cycles) {
    hidden += await expectSameInEveryFormat('national', await nationalOf(composed, cycle))
    const review = reviews.find(one => one.cycle === cycle)
    if (review !== undefined) await expectSameInEveryFormat('local', await localOf(composed, review.community, cycle))
    for (const ask of [{ on: closes as PlainDate }, { on: closes as PlainDate, cycle: cycle as Cycle }])
      await expectSameInEveryFormat('register', right(await composed.reads.ask(reports.register)(ask)()))
  }
  expect(hidden).toBeGreaterThan(0)
}

/** What the committee has before it, and two of its cases. */
const expectSameCases = async ({ reads }: Composed, on: PlainDate) => {
  const before = right(await reads.ask(reports.committee)({ on })())
  await expectSameInEveryFormat('committee', before)
  for (const { community, cycle } of [...before.cases, ...before.decided].slice(0, 2)) {
    const shown = right(await reads.ask(reports['accreditation-case'])({ community, cycle, on })())
    await expectSameInEveryFormat('accreditation-case', shown)
  }
}

/** What the national reports tell of accreditations, the pipeline, and a certificate of each standing, in each format. */
const expectSameAccreditations = async (composed: Composed, record: NetworkRecord, folder: string) => {
  const checked = new Set<string>()
  for (const { cycle, closes } of record.cycles) {
    const national = await nationalOf(composed, cycle)
    expect(national.accreditation, cycle).toEqual(accreditationsIn(folder, cycle))
    if (cycle === record.cycles.at(-1)?.cycle) await expectSameInEveryFormat('national', national)
    const on = closes as PlainDate
    const pipeline = right(await composed.reads.ask(reports['accreditation-pipeline'])({ on })())
    await expectSameInEveryFormat('accreditation-pipeline', pipeline)
    await expectSameCases(composed, on)
    const register = right(await composed.reads.ask(reports.register)({ on })())
    if (!('communities' in register)) throw new Error('A register of a day was expected.')
    for (const { award } of register.communities) {
      if (award === null || checked.has(award.standing)) continue
      checked.add(award.standing)
      const asked = { certificate: award.certificate, asOf: on }
      await expectSameInEveryFormat('certificate', right(await composed.reads.ask(reports.certificate)(asked)()))
    }
  }
  return checked.size
}

/** What is told of fees as each cycle closes, and what was owed in it. */
const expectSameMoneyAndObligations = async (composed: Composed, { cycles }: NetworkRecord) => {
  const days = cycles.map(({ closes }) => closes)
  const owing = await expectSameMoney(composed, days)
  for (const { cycle, closes } of cycles) {
    const asked = { cycle: cycle as Cycle, on: closes as PlainDate }
    const owed = right(await composed.reads.ask(reports['obligations-met'])(asked)())
    expect(owed.members.length, cycle).toBeGreaterThan(0)
    await expectSameInEveryFormat('obligations-met', owed)
  }
  return owing
}

/** How many random networks are tried: see docs/CONTRIBUTING.md for the nightly run. */
const networks = Number(process.env['COFC_NETWORKS'] ?? 2)

describe('a folder of CSV files', () => {
  test('the demonstration network, also with the reports rebuilt', async () => {
    using data = importedDemonstration()
    const composed = await compose(dataFolder(data.path))
    const record = readNetwork(demonstrationNetwork())
    expect(await demonstrationGoesOn(composed, commandsAfterImport(seedOfTests))).toBe(null)
    right(await catchUp(composed)())
    await expectSameFigures(composed, record)
    await expectMuchIsTold(composed, record)
    expect(await expectSameAccreditations(composed, record, demonstrationNetwork())).toBeGreaterThan(1)
    expect(await expectSameMoneyAndObligations(composed, record)).toBeGreaterThan(0)
    // At the end of each financial year, and of the story.
    const days = ['2023-03-31', '2024-03-31', '2025-03-31', '2025-07-31']
    const accounts = await expectSameAccounts(composed.dependencies.events, { folder: demonstrationNetwork(), days })
    expect(Object.values(accounts ?? {}).filter(sum => sum > 0)).toHaveLength(7)
    right(await rebuildAll(composed)())
    await expectSameFigures(composed, record)
    await composed.close()
  })

  test('a small network of which one community is accredited, its award suspended, withdrawn and given back', async () => {
    await using stores = await temporaryStores()
    using folder = writeFolder(accreditedNetwork)
    await imported(stores.composed, folder.path)
    await expectSameAccreditations(stores.composed, readNetwork(folder.path), folder.path)
  })

  test.each(Array.from({ length: networks }, (_, seed) => seed + 1))(
    'the random network %i, also with the folder gone and the reports rebuilt',
    async seed => {
      await using stores = await temporaryStores()
      const { path } = temporaryFolder()
      writeRandomNetwork(path, seed)
      const record = readNetwork(path)
      await imported(stores.composed, path)
      await expectSameFigures(stores.composed, record)
      await expectSameRegister(stores.composed, path)
      await expectSameFormats(stores.composed, record)
      rmSync(path, { recursive: true })
      right(await rebuildAll(stores.composed)())
      await expectSameFigures(stores.composed, record)
    }
  )
})
