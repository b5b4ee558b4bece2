/** Mappings that leave something out, and counts that cannot be. */
import { grouped } from '../folder.ts'
import { reviewOf, type NetworkRecord } from './record.ts'

export const mapBadly = ({ rows }: NetworkRecord): ReadonlyArray<string> => {
  const lines = rows('mappings.csv')
  const leftOut = (side: 'from' | 'to') => {
    const edition = lines[0]?.[`${side}_edition`]
    const named = new Set(lines.map(line => line[`${side}_standard`]))
    return rows('standards.csv').filter(row => row['edition'] === edition && !named.has(row['standard']))
  }
  const odd = lines.filter(
    ({ from_standard, to_standard, change }) =>
      (from_standard === '') !== (change === 'new') || (to_standard === '') !== (change === 'dropped')
  )
  return [
    ...[...leftOut('from'), ...leftOut('to')].map(row => `${row['edition']} ${row['standard']} is not mapped`),
    ...odd.map(row => `${row['from_standard']} to ${row['to_standard']} cannot be ${row['change']}`)
  ]
}

export const countBadly = ({ rows }: NetworkRecord): ReadonlyArray<string> =>
  [...grouped(rows('outcomes.csv'), reviewOf)].flatMap(([key, counts]) => {
    const count = (measure: string) => Number(counts.find(row => row['measure'] === measure)?.['count'])
    return count('self-harm-severe') > count('self-harm') ? [`${key}: more severe than all`] : []
  })
