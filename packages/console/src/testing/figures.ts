/** What the pages must print for a report, worked out from its data alone. */
import type { LocalReport, NationalReport, SectionFigure, Shown, StandardFigure, Hidden } from '@cofc/projections'

type Printed = readonly [name: string, text: string]
const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`)
const points = (value: number): string =>
  value === 0 ? '0.0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`
const withN = (figure: Shown<StandardFigure | SectionFigure> | Hidden): string =>
  figure.shown ? `${percent(figure.percentMet)}n ${String(figure.n)}` : 'hidden'

const ofStandard = ({
  standard,
  core,
  groups: [all, ...sectors],
  change
}: NationalReport['standards'][number]): ReadonlyArray<Printed> => {
  if (all?.shown !== true) return []
  const full = (['n', 'selfRated', 'met', 'partly', 'not'] as const).map((name): Printed => [
    `full/${standard}/${name}`,
    String(all[name])
  ])
  if (!core) return full
  return [
    ...full,
    ...[all, ...sectors].map((figure): Printed => [`standards/${standard}/${figure.group}`, withN(figure)]),
    ...(change === null
      ? []
      : ([
          [`change/${standard}/percentMet`, percent(change.percentMet)],
          [`change/${standard}/points`, points(change.points)]
        ] as const))
  ]
}

export const figuresOfNational = (report: NationalReport): ReadonlyMap<string, string> =>
  new Map([
    ['members/all', String(report.members.all)],
    ['reviews/final', String(report.reviews.final)],
    ['reviews/visits', String(report.reviews.visits)],
    ['revision', String(report.revision)],
    ...Object.entries(report.members.byType).map(([type, n]): Printed => [`by-type/${type}`, String(n)]),
    ...Object.entries(report.members.bySector).map(([sector, n]): Printed => [`by-sector/${sector}`, String(n)]),
    ...Object.entries(report.reviews.byKind).map(([kind, n]): Printed => [`by-kind/${kind}`, String(n)]),
    ...report.standards.flatMap(ofStandard),
    ...report.sections.flatMap(({ section, groups }) =>
      groups.map((figure): Printed => [`sections/${section}/${figure.group}`, withN(figure)])
    ),
    ...report.sections.flatMap(({ section, groups: [all] }) =>
      all?.shown === true && all.quartiles !== null
        ? all.quartiles.map((quartile, at): Printed => [`quartiles/${section}/${String(at)}`, percent(quartile)])
        : []
    ),
    ...report.coded.flatMap(({ code, sections }) =>
      sections.map(({ section, percentMet }): Printed => [`coded/${code}/${section}`, percent(percentMet)])
    ),
    ...report.outcomes.flatMap(({ measure, groups }) =>
      groups.map((figure): Printed => [
        `outcomes/${measure}/${figure.group}`,
        figure.shown ? `${figure.perPlaceYear?.toFixed(2) ?? '–'}n ${String(figure.n)}` : 'hidden'
      ])
    )
  ])

export const figuresOfLocal = (report: LocalReport): ReadonlyMap<string, string> =>
  new Map([
    ...(report.cover.version === 0 ? [] : ([['version', String(report.cover.version)]] as const)),
    ...report.sections.flatMap(({ section, self, peer }): ReadonlyArray<Printed> => [
      [`self/${section}/Met`, String(self.met)],
      [`self/${section}/% met`, percent(self.percentMet)],
      ...(peer === null
        ? []
        : ([
            [`peer/${section}/Not`, String(peer.not)],
            [`peer/${section}/% met`, percent(peer.percentMet)]
          ] as const))
    ]),
    ...report.benchmark.flatMap(({ section, own, network, sector }): ReadonlyArray<Printed> => [
      [`benchmark/${section}/own`, percent(own)],
      [`benchmark/${section}/network`, withN(network)],
      [`benchmark/${section}/sector`, withN(sector)]
    ]),
    ...(report.statistics === null
      ? []
      : ([
          ['statistics/n', String(report.statistics.n)],
          ['statistics/agreement', percent(report.statistics.agreement)]
        ] as const)),
    ...report.outcomes.map(({ measure, count }): Printed => [
      `outcomes/${measure}/count`,
      count.toLocaleString('en-GB')
    ])
  ])
