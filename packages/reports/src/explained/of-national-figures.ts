/** Reports that tell figures of the national report once more, or pool some of them: each is explained there. */
import type { CoreStandardsMet } from '../core-standards-met/core-standards-met.ts'
import { coreStandardsReport } from '../core-standards-met/report.ts'
import type { CoreValuesOfCycle } from '../core-values/core-values.ts'
import { coreValuesReport } from '../core-values/report.ts'
import type { FiguresTold } from './explainable.ts'
import { addressOf, partsOfAddress } from './figures-of.ts'
import { figuresOfReport } from './figures-of-report.ts'

const ofStandards = ({ standards }: CoreStandardsMet): FiguresTold =>
  Object.fromEntries(
    standards.flatMap(({ standard, groups }) =>
      groups.map(told => [addressOf(['standards', standard, told.group]), told.shown ? told.percentMet : null])
    )
  )
export const ofCoreStandards = figuresOfReport({
  report: coreStandardsReport,
  figures: ofStandards,
  follows: address => ({ unit: 'of-national-report', of: [`${address}/percentMet`] }),
  rules: () => ['D3020'],
  hiddenBy: 'D3020'
})

const ofValues = ({ values }: CoreValuesOfCycle): FiguresTold =>
  Object.fromEntries(
    values.flatMap(({ value, groups }) =>
      groups.map(told => [addressOf([value, told.group]), told.shown ? told.percentMet : null])
    )
  )
export const ofCoreValues = figuresOfReport({
  report: coreValuesReport,
  figures: ofValues,
  follows: (address, { values }) => {
    const [value, group = ''] = partsOfAddress(address)
    const its = values.find(one => one.value === value)
    return {
      unit: 'pooled-of-national-report',
      of: (its?.standards ?? []).map(standard => addressOf(['standards', standard, group, 'percentMet']))
    }
  },
  rules: () => ['D3027', 'D3028'],
  hiddenBy: 'D3027'
})
