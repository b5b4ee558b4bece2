/** What memberships and extras cost, a list for each financial year: made-up prices that rise a little every April. */
import { cyclesOf } from './cycles.ts'
import type { RecordFolder } from './record-folder.ts'

/** In pounds, of the latest list: for the bands of up to 10 places, up to 20, and above. */
const latest = {
  Associate: [490, 490, 490],
  Developmental: [1_640, 1_980, 2_320],
  Full: [1_910, 2_390, 2_870],
  Accreditation: [2_280, 2_760, 3_240],
  HmpIntegratedAudit: [2_450, 2_930, 3_410]
} as const
const latestExtras = { 'forum-place': 95, 'training-day': 130 } as const
const bands = [10, 20] as const
const terms = [
  { years: 2, discount: '3' },
  { years: 3, discount: '5.5' }
] as const
const lastYear = 2025

/** A list is some three per cent dearer than the one before, in steps of five pounds. */
const pricedIn = (pounds: number, year: number): string =>
  `${5 * Math.round((pounds * 0.97 ** (lastYear - year)) / 5)}.00`

/** What a list asks of a community for one year, in pounds: by its size, or of an extra. */
export const yearlyPrice = (membershipType: keyof typeof latest, places: number, day: string): number => {
  const band = places <= bands[0] ? 0 : places <= bands[1] ? 1 : 2
  return Number(pricedIn(latest[membershipType][band], listYear(day)))
}
export const extraPrice = (code: keyof typeof latestExtras, day: string): number =>
  Number(pricedIn(latestExtras[code], listYear(day)))
/** A list begins every April. */
const listYear = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)

const writeList = (folder: RecordFolder, year: number): void => {
  const line = (cells: Parameters<typeof folder.write<'price-list.csv'>>[1]) => {
    const list = { list: `prices-${year}`, in_force_from: `${year}-04-01`, unit: 'places', priced_by: 'none' }
    folder.write('price-list.csv', { ...list, ...cells })
  }
  for (const [type, inBands] of Object.entries(latest))
    for (const [place, pounds] of inBands.entries())
      line({ line: 'price', type, band: place + 1, net: pricedIn(pounds, year) })
  for (const [place, upTo] of bands.entries()) line({ line: 'band', band: place + 1, up_to: upTo })
  for (const term of terms) line({ line: 'multi-year', ...term })
  for (const [code, pounds] of Object.entries(latestExtras)) line({ line: 'extra', code, net: pricedIn(pounds, year) })
  line({ line: 'round-to', net: '10.00' })
}

/** From the April before the first cycle on, so that whoever joins for it can be told a price. */
export const writePriceLists = (folder: RecordFolder, cycles: number): void => {
  const first = Number(cyclesOf(cycles)[0]?.opens.slice(0, 4) ?? lastYear) - 1
  for (let year = first; year <= lastYear; year++) writeList(folder, year)
}
