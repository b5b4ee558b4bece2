/** What the pages of the committee must print, from the data alone. */
import type { AccreditationCase, Committee, TypeAgainstThreshold } from '@cofc/reports'
import { whatDecides } from '../pages/accreditation-case/arithmetic.tsx'
import { dayInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'
import { awardStandingName, caseStatusName } from '../words/names.ts'
import { decidedName, toDecide } from '../words/committee.ts'
import { percent, type Printed } from './printed.ts'

export const figuresOfCommittee = ({ cases, awards, decided }: Committee): ReadonlyMap<string, string> =>
  new Map([
    ['cases', counted(cases.length, 'case')],
    ['awards', counted(awards.length, 'award')],
    ...cases.flatMap(({ community, proposed, open }): ReadonlyArray<Printed> => [
      [`proposed/${community}`, proposed === null ? 'Nothing yet' : toDecide[proposed]],
      [`open/${community}`, open.length === 0 ? 'Nothing now' : open.map(one => toDecide[one]).join('; ')]
    ]),
    ...awards.map(({ certificate, standing }): Printed => [`standing/${certificate}`, awardStandingName[standing]]),
    ...decided.map(({ community, decision }): Printed => [`decided/${community}`, decidedName[decision]])
  ])

const figuresOfTypes = (from: string, types: ReadonlyArray<TypeAgainstThreshold>): ReadonlyArray<Printed> =>
  types.flatMap(({ type, met, counting, percentMet, threshold, needed, reached }): ReadonlyArray<Printed> => {
    const at = `${from}/type ${String(type)}`
    return [
      ...[[`${at}/Counted`, String(counting)] as const, [`${at}/Met`, String(met)] as const],
      [`${at}/% met`, percent(percentMet)],
      ...[[`${at}/Threshold`, `${String(threshold)}%`] as const, [`${at}/To be met`, String(needed)] as const],
      [`${at}/Result`, reached ? 'Reached' : 'Not reached']
    ]
  })

export const figuresOfCase = (found: AccreditationCase): ReadonlyMap<string, string> => {
  const { pack, needs, made, reviews, proposed } = found
  return new Map([
    ...[['status', caseStatusName[found.status]] as const, ['fullCycles', String(found.fullCycles)] as const],
    ...(pack === null
      ? []
      : [
          ...figuresOfTypes('pack', pack.types),
          ['limit', dayInWords(pack.limit)] as const,
          [
            'pack/decides',
            whatDecides({ ...pack, core: pack.outstanding.filter(({ core }) => core).map(one => one.standard) })
          ] as const
        ]),
    ['quorum', counted(needs.quorum, 'member')],
    ...(proposed === null ? [] : [['proposed', toDecide[proposed]] as const]),
    ...made.flatMap((one, at) => [
      ...figuresOfTypes(`made/${String(at)}`, one.types),
      [`made/${String(at)}/decides`, whatDecides({ ...one, core: one.coreOutstanding })] as const
    ]),
    ...reviews.map(({ cycle, kind, met }): Printed => [`review/${cycle}/${kind}/met`, String(met)])
  ])
}
