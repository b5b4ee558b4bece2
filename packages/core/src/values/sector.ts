/** The five sectors of network statistics, in the order every list of sectors follows. */
import * as t from 'io-ts'

export const sectors = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
export type Sector = (typeof sectors)[number]
export const Sector: t.Type<Sector, Sector, unknown> = t.keyof(
  { ADTC: null, CYP: null, HMP: null, Addiction: null, LD: null },
  'Sector'
)
