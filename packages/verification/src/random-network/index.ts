/**
 * Small networks for tests, valid and awkward: gaps, years without a cycle, ties, empty sectors, members who came late, left, came back or
 * changed their sector, words in every script.
 */
import { chanceOf, type Chance } from '@cofc/demonstration'
import { plusDays } from '@cofc/demonstration'
import { csvOf, writeFiles } from '../folder.ts'
import { auditItemsOf, auditRows, isOfPrisons, type AuditDays } from './audits.ts'
import { frameOf, sectors, type Cycle, type Frame } from './frame.ts'
import { memberOf, type Member, type Profile, type Spell } from './members.ts'
import { planOf, reviewRows, roomFor } from './reviews.ts'
import { waivedOf } from './waived.ts'

type Cells = Readonly<Record<string, string | number>>
type Files = Readonly<Record<string, ReadonlyArray<Cells>>>

const cycleRows = ({ cycles }: Frame): ReadonlyArray<Cells> =>
  cycles.map(({ cycle, edition, opens, closes }) => ({
    cycle,
    edition,
    opens,
    self_review_due: plusDays(opens, 60),
    visits_from: plusDays(opens, 61),
    visits_until: plusDays(opens, 300),
    closes
  }))

const editionRows = ({ standards }: Frame): ReadonlyArray<Cells> =>
  [...new Set(standards.map(({ edition }) => edition))].map(edition => ({
    edition,
    title: `Standards “${edition}”`,
    status: 'published',
    published_on: edition === 'E-1' ? '2019-12-31' : '2020-12-01'
  }))

/** For every host three whom nothing keeps from it: they belong nowhere, and visit nobody else. */
const reviewerRows = (hosts: ReadonlyArray<string>): ReadonlyArray<Cells> =>
  hosts.flatMap(host => {
    const always = { from: '', home: '' }
    return [
      { reviewer: `lead-${host}`, ...always, kind: 'independent', trained_as: 'reviewer;lead', senior_years: 7 },
      { reviewer: `client-${host}`, ...always, kind: 'client', trained_as: '', senior_years: '' },
      { reviewer: `specialist-${host}`, ...always, kind: 'network', trained_as: 'tc-specialist', senior_years: 5 }
    ]
  })

const teamFor = (host: string, kind: string): string =>
  `lead-${host}:lead;client-${host}:member${kind === 'accreditation' ? `;specialist-${host}:tc-specialist` : ''}`

const sectorOn = (profiles: ReadonlyArray<Profile>, day: string): string =>
  profiles.findLast(({ from }) => from <= day)?.sector ?? ''

const scopeOf =
  ({ standards }: Frame, { edition }: Cycle, { profiles }: Member) =>
  (type: string, day: string) => {
    const sector = sectorOn(profiles, day)
    return standards
      .filter(standard => standard.edition === edition)
      .filter(({ core }) => core === 'yes' || (type !== 'Associate' && type !== 'Developmental'))
      .filter(({ supplement }) => supplement === '' || sector === 'Addiction')
      .filter(standard => standard.sectors === '' || standard.sectors.split(';').includes(sector))
  }

/** The last spell of each cycle is reviewed, if it leaves the time. */
const reviewed = ({ spells }: Member): ReadonlyArray<Spell> =>
  spells.filter((spell, index) => spells[index + 1]?.cycle !== spell.cycle)

const together = (all: ReadonlyArray<Files>): Files => {
  const files: Record<string, Array<Cells>> = {}
  for (const some of all) for (const [file, rows] of Object.entries(some)) (files[file] ??= []).push(...rows)
  return files
}

const hasRoom = ({ cycles }: Frame, spell: Spell): boolean =>
  cycles.some(cycle => cycle.cycle === spell.cycle && roomFor(spell, cycle) >= 70)

const filesOf = (seed: number, chance: Chance): Files => {
  const frame = frameOf(chance, chanceOf('years between', seed))
  const auditItems = auditItemsOf(seed, frame.standards)
  const few = chance.shuffled(sectors).slice(0, chance.whole(1, 5))
  const among = isOfPrisons(seed) ? { few: ['HMP'], isOfPrisons: true } : { few, isOfPrisons: false }
  const ids = Array.from({ length: chance.whole(5, 30) }, (_, index) => `TC-${index + 1}`)
  const isFinal = (spell: Spell): boolean => {
    const { kind, reach } = planOf(seed, spell)
    return kind === 'peer-review' && reach === 'final' && hasRoom(frame, spell)
  }
  const members = ids.map(id => memberOf(id, among, chance)(frame.cycles, isFinal))
  const reviewsOf = (member: Member): ReadonlyArray<Files> =>
    reviewed(member).flatMap(spell => {
      const cycle = frame.cycles.find(each => each.cycle === spell.cycle)
      if (cycle === undefined || !hasRoom(frame, spell)) return []
      const scopeOn = (day: string) => scopeOf(frame, cycle, member)(spell.type, day)
      const plan = planOf(seed, spell)
      const { team, exceptions } = waivedOf(seed, spell, teamFor(spell.community, plan.kind))
      const items = auditItems.filter(({ edition }) => edition === cycle.edition)
      const audit = (days: AuditDays) => auditRows(seed, spell, { items, days })
      const rows = reviewRows({ spell, cycle, plan, scopeOn, team, audit }, chance)
      return [(rows['visits.csv'] ?? []).length > 0 ? { ...rows, 'exceptions.csv': exceptions } : rows]
    })
  return together([
    { 'editions.csv': editionRows(frame), 'standards.csv': frame.standards.map(row => ({ ...row })) },
    { 'mappings.csv': frame.mapping.map(row => ({ ...row })), 'cycles.csv': cycleRows(frame) },
    { 'reviewers.csv': reviewerRows(ids), 'audit-items.csv': auditItems.map(row => ({ ...row })) },
    ...members.map(({ profiles, spells }) => ({
      'communities.csv': profiles.map(row => ({ ...row })),
      'memberships.csv': spells.map(row => ({ ...row }))
    })),
    ...members.flatMap(reviewsOf)
  ])
}

/** Some files end their lines as other systems do, some begin with a mark. */
export const writeRandomNetwork = (path: string, seed: number): void => {
  const chance = chanceOf('random network', seed)
  const rows = Object.entries(filesOf(seed, chance)).filter(([, list]) => list.length > 0)
  const lineBreak = chance.pick(['\n', '\r\n'])
  const mark = chance.yes(0.2) ? '\uFEFF' : ''
  writeFiles(path, Object.fromEntries(rows.map(([file, list]) => [file, mark + csvOf(list, lineBreak)])))
}
