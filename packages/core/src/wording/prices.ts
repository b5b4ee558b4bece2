/** How the places of a price list are said. */
import type { PricePlace, SizeUnit } from '../values/price-list.ts'
import { membershipTypeName } from './names.ts'

export const sizeUnitName: Readonly<Record<SizeUnit, string>> = {
  places: 'places',
  clients: 'clients',
  'whole-time-equivalents': 'whole-time equivalents'
}

/** `Full membership in band 2 (hm-prison-service)`; bands are numbered from 1, the smallest. */
export const priceInWords = ({ membershipType, key, band }: PricePlace): string =>
  `${membershipTypeName[membershipType]} membership in band ${String(band)}${key === null ? '' : ` (${key})`}`
