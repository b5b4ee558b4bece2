/** Cycles and editions of a small random network. */
import type { Chance } from '@cofc/demonstration'
import { plusDays } from '@cofc/demonstration'

export interface Cycle {
  readonly cycle: string
  readonly edition: string
  readonly opens: string
  readonly closes: string
}
export interface Standard {
  readonly edition: string
  readonly standard: string
  readonly section: string
  readonly text: string
  readonly type: number
  readonly core: string
  readonly sectors: string
  readonly supplement: string
  readonly values: string
}
export interface MappingLine {
  readonly from_edition: string
  readonly from_standard: string
  readonly to_edition: string
  readonly to_standard: string
  readonly change: string
}
export interface Frame {
  readonly cycles: ReadonlyArray<Cycle>
  readonly standards: ReadonlyArray<Standard>
  readonly mapping: ReadonlyArray<MappingLine>
}

export const sectors = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
const sections = ['Everyday life', 'Rights, "limits"', 'Überblick – 概要', 'People']

/** The year in which each cycle begins: in some networks one or two years between are without a cycle. */
const yearsOf = (count: number, gaps: Chance): ReadonlyArray<number> => {
  const without = gaps.yes(0.3) ? gaps.whole(1, 2) : 0
  const after = gaps.whole(1, 2)
  return Array.from({ length: count }, (_, index) => 2021 + index + (index >= after ? without : 0))
}

/** Some years a few days lie between two cycles. */
const cyclesOf = (chance: Chance, gaps: Chance): ReadonlyArray<Cycle> => {
  const month = chance.pick(['04-01', '09-01', '10-01'])
  const count = chance.whole(1, 3)
  const changes = chance.whole(1, 3)
  return yearsOf(count, gaps).map((year, index) => ({
    cycle: `${year}-${year + 1}`,
    edition: index >= changes ? 'E-2' : 'E-1',
    opens: `${year}-${month}`,
    closes: plusDays(`${year + 1}-${month}`, -1 - (chance.yes(0.2) ? 10 : 0))
  }))
}

const standardOf = (edition: string, standard: string, chance: Chance): Standard => {
  const core = chance.yes(0.5)
  const supplement = !core && chance.yes(0.15)
  return {
    edition,
    standard,
    section: chance.pick(sections),
    text: `What ${standard} asks for, "in short",\nand then at length.`,
    type: chance.whole(1, 3),
    core: core ? 'yes' : 'no',
    sectors: !core && !supplement && chance.yes(0.25) ? chance.shuffled(sectors).slice(0, 2).join(';') : '',
    supplement: supplement ? 'addiction' : '',
    values: chance.pick(['', 'respect', 'process;balance'])
  }
}

/** One standard's heirs: how many new ones it needs, and the change of their lines. */
const fates = [
  ['same', 1],
  ['same', 1],
  ['reworded', 1],
  ['split', 2],
  ['dropped', 0]
] as const

interface Later {
  readonly standards: ReadonlyArray<Standard>
  readonly mapping: ReadonlyArray<MappingLine>
}

/** The codes of the later edition are those of the earlier one given out anew, so that equal codes mean nothing. */
const laterOf = (earlier: ReadonlyArray<Standard>, chance: Chance): Later => {
  const codes = [
    ...chance.shuffled(earlier.map(({ standard }) => standard)),
    ...earlier.map((_, index) => `N.${index}`)
  ]
  const standards: Array<Standard> = []
  const mapping: Array<MappingLine> = []
  const line = (from: string, to: string, change: string) =>
    mapping.push({ from_edition: 'E-1', from_standard: from, to_edition: 'E-2', to_standard: to, change })
  const add = (like: Standard): string => {
    const standard = codes[standards.length] ?? `M.${standards.length}`
    standards.push({ ...like, edition: 'E-2', standard })
    return standard
  }
  const [one, two, ...rest] = earlier
  if (one !== undefined && two !== undefined) {
    const both = add(one)
    for (const { standard } of [one, two]) line(standard, both, 'merged')
  }
  for (const standard of rest) {
    const [change, heirs] = chance.pick(fates)
    if (heirs === 0) line(standard.standard, '', change)
    for (let heir = 0; heir < heirs; heir += 1) line(standard.standard, add(standard), change)
  }
  const fresh = standardOf('E-2', 'X', chance)
  line('', add(fresh), 'new')
  return { standards, mapping }
}

/** `gaps` decides apart, so that a network without a year between is what it would be. */
export const frameOf = (chance: Chance, gaps: Chance): Frame => {
  const cycles = cyclesOf(chance, gaps)
  const first = { ...standardOf('E-1', 'CS1', chance), core: 'yes', sectors: '', supplement: '' }
  const codes = Array.from(
    { length: chance.whole(3, 12) },
    (_, index) => chance.pick(['CS', '2.', 'a-']) + String(index + 2)
  )
  const earlier = [first, ...codes.map(code => standardOf('E-1', code, chance))]
  if (cycles.every(({ edition }) => edition === 'E-1')) return { cycles, standards: earlier, mapping: [] }
  const later = laterOf(earlier, chance)
  return { cycles, standards: [...earlier, ...later.standards], mapping: later.mapping }
}
