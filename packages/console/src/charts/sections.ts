/** How communities spread in each section: the quartile box of the whole network, and their dots with their codes. */
import type { NationalReport } from '@cofc/reports'
import type { Drawings } from './draw.ts'
import { perCent } from './rows.ts'
import { spreadChart, type Dot, type Spread } from './spread.ts'

type Reported = Pick<NationalReport, 'sections' | 'coded' | 'method'>

const dotsOf = ({ coded }: Reported, section: string): ReadonlyArray<Dot> =>
  coded.flatMap(({ code, sections }) => {
    const percent = sections.find(own => own.section === section)?.percentMet ?? null
    return percent === null ? [] : [{ code, at: percent }]
  })

type OfAll = NationalReport['sections'][number]['groups'][number]
const noteOf = (all: OfAll | undefined): string => {
  if (all?.shown !== true) return 'too few communities to show'
  return all.quartiles === null ? `n ${String(all.n)}, too few for quartiles` : `n ${String(all.n)}`
}
/** A hidden section shows no dots either. */
const sectionsOf = (report: Reported): ReadonlyArray<Spread> =>
  report.sections.map(({ section, groups }) => {
    const all = groups.find(({ group }) => group === 'all')
    return {
      ...{ title: section, note: noteOf(all), grid: perCent },
      quartiles: all?.shown === true ? all.quartiles : null,
      dots: all?.shown === true ? dotsOf(report, section) : []
    }
  })

/** A piece for each section. */
export const sectionsChart = async (report: Reported): Promise<Drawings> => spreadChart(sectionsOf(report))
