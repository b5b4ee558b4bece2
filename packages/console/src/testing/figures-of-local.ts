/** What the page of a local report must print, worked out from its data alone. */
import type { AccreditationShown, AuditShown, LocalReport } from '@cofc/reports'
import { percent, withN, type Printed } from './printed.ts'

const ofAccreditation = ({ types, core }: AccreditationShown): ReadonlyArray<Printed> => [
  ...types.flatMap(({ type, met, percentMet, needed, reached }): ReadonlyArray<Printed> => [
    [`accreditation/type ${String(type)}/Met`, String(met)],
    [`accreditation/type ${String(type)}/% met`, percent(percentMet)],
    [`accreditation/type ${String(type)}/To be met`, String(needed)],
    [`accreditation/type ${String(type)}/Result`, reached ? 'Reached' : 'Not reached']
  ]),
  ['accreditation/core/met', String(core.filter(({ rating }) => rating === 'met').length)]
]
const ofAudit = ({ areas }: AuditShown): ReadonlyArray<Printed> =>
  areas.flatMap(({ area, not, percentMet }): ReadonlyArray<Printed> => [
    [`areas/${area}/Not`, String(not)],
    [`areas/${area}/% met`, percent(percentMet)]
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
    ...(report.values ?? []).flatMap(({ value, self, peer }): ReadonlyArray<Printed> => [
      [`values/${value}/self/percentMet`, percent(self.percentMet)],
      ...(peer === null ? [] : ([[`values/${value}/peer/met`, String(peer.met)]] as const))
    ]),
    ...(report.accreditation === undefined ? [] : ofAccreditation(report.accreditation)),
    ...(report.audit === undefined ? [] : ofAudit(report.audit)),
    ...report.benchmark.flatMap(({ section, own, network, sector }): ReadonlyArray<Printed> => [
      [`benchmark/${section}/own`, percent(own)],
      ...(report.benchmark.some(one => one.network.shown)
        ? [[`benchmark/${section}/network`, withN(network)] as const]
        : []),
      ...(report.benchmark.some(one => one.sector.shown)
        ? [[`benchmark/${section}/sector`, withN(sector)] as const]
        : [])
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
