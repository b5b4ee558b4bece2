/** Two lists made up for tests, P1 and P2: places in bands up to 12, up to 24 and above; two years less 3 %, three less 5 %, to £10. */
import { branded, type Plain } from './plain.ts'
import { membershipTypes, type MembershipType } from '../values/membership-type.ts'
import type { AdoptedPriceList, PriceList } from '../values/price-list.ts'

type Rates = Readonly<Record<MembershipType, readonly [number, number, number]>>

const listOf = (name: string, inForceFrom: string, rates: Rates): Plain<PriceList> => ({
  name,
  inForceFrom,
  sizeUnit: 'places',
  pricedBy: 'none',
  bandsUpTo: [12, 24],
  prices: membershipTypes.flatMap(membershipType =>
    rates[membershipType].map((pounds, place) => ({ membershipType, key: null, band: place + 1, net: pounds * 100 }))
  ),
  extras: [{ code: 'forum-place', net: 9_000 }],
  multiYear: [
    { years: 2, discountBasisPoints: 300 },
    { years: 3, discountBasisPoints: 500 }
  ],
  roundTo: 1_000
})
const adopted = (version: number, list: Plain<PriceList>): AdoptedPriceList =>
  branded<AdoptedPriceList>({ version, ...list })

export const p1 = adopted(
  1,
  listOf('P1', '2024-04-01', {
    Associate: [530, 530, 530],
    Developmental: [1_850, 2_460, 2_980],
    Full: [1_850, 2_460, 2_980],
    Accreditation: [2_250, 2_890, 3_455],
    HmpIntegratedAudit: [2_250, 2_890, 3_455]
  })
)
export const p2 = adopted(
  2,
  listOf('P2', '2025-04-01', {
    Associate: [550, 550, 550],
    Developmental: [1_925, 2_560, 3_100],
    Full: [1_925, 2_560, 3_100],
    Accreditation: [2_340, 3_005, 3_595],
    HmpIntegratedAudit: [2_340, 3_005, 3_595]
  })
)
