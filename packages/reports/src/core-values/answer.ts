/** Pools what a national report shows of the standards of each core value: it can tell nothing that is not there already. */
import { coreValues, type CoreValue, type Standard } from '@cofc/core'
import { sum } from '../figures/counts.ts'
import type { Group, Hidden, Shown } from '../figures/figure.ts'
import { fraction, percent } from '../figures/fraction.ts'
import { figureOf, networkGroups } from '../figures/groups.ts'
import type { NationalReport, StandardFigures } from '../national-report/national-report.ts'
import type { CoreValuesOfCycle, FiguresOfValue, ValueFigure } from './core-values.ts'

const pooled = (standards: ReadonlyArray<StandardFigures>, group: Group): Shown<ValueFigure> | Hidden => {
  const shown = standards.flatMap(({ groups }) => {
    const figure = figureOf(groups, group)
    return figure.shown ? [figure] : []
  })
  const [ratings, met] = [sum(shown, ({ n }) => n), sum(shown, figure => figure.met)]
  if (ratings === 0) return { group, shown: false }
  return {
    ...{ group, shown: true, ratings, met },
    standards: { shown: shown.length, of: standards.length },
    percentMet: percent(fraction(met, ratings))
  }
}

const ofValue = (value: CoreValue, standards: ReadonlyArray<StandardFigures>): ReadonlyArray<FiguresOfValue> =>
  standards.length === 0
    ? []
    : [
        {
          value,
          standards: standards.map(({ standard }) => standard),
          groups: networkGroups.map(group => pooled(standards, group))
        }
      ]

export const coreValuesIn = (report: NationalReport, edition: ReadonlyArray<Standard>): CoreValuesOfCycle => {
  const valuesOf = new Map<string, ReadonlyArray<CoreValue>>(edition.map(one => [one.standard, one.values]))
  const its = ({ standard }: StandardFigures) => valuesOf.get(standard) ?? []
  const { cycle, edition: named, editionTitle, status, revision, publishedOn, standards } = report
  return {
    ...{ cycle, edition: named, editionTitle, status, revision, publishedOn },
    withoutValue: standards.filter(standard => its(standard).length === 0).length,
    values: coreValues.flatMap(value =>
      ofValue(
        value,
        standards.filter(standard => its(standard).includes(value))
      )
    )
  }
}
