/** The kinds of cell that prices, free places and audiences stand in. */
import { Count, MembershipType, membershipTypes, Pence, priceGroups, type PriceGroup } from '@cofc/core'
import { textAs } from './text-as.ts'

/** Pounds with two decimals, in whole pence. */
const penceOf = (text: string): Pence | undefined => {
  const pence = /^\d{1,9}\.\d{2}$/.test(text) ? Number(text.replace('.', '')) : null
  return pence === null || !Pence.is(pence) ? undefined : pence
}
const groupOf = (text: string): PriceGroup | undefined => priceGroups.find(group => group === text)

/** What a place costs for one group: `Full:90.00`. */
export const priceOfPlace = {
  codec: textAs('price', item => {
    const [group = '', pounds = '', ...rest] = item.split(':')
    const [priceGroup, net] = [groupOf(group), penceOf(pounds)]
    return rest.length > 0 || priceGroup === undefined || net === undefined ? undefined : { priceGroup, net }
  }),
  expects: `a group (${priceGroups.join(', ')}) and its price in pounds with two decimals, such as Full:90.00`,
  words: priceGroups
}
/** Free places of one type: `Full:2`, or `Full` for any number. */
export const freePlaces = {
  codec: textAs('free places', item => {
    const [membershipType = '', number, ...rest] = item.split(':')
    const places = number === undefined ? null : /^\d{1,6}$/.test(number) ? Number(number) : undefined
    const isFit = rest.length === 0 && (places === null || Count.is(places))
    return isFit && MembershipType.is(membershipType) ? { membershipType, places } : undefined
  }),
  expects: `a type of membership (${membershipTypes.join(', ')}), with the number of its free places where there is one, such as Full:2`,
  words: membershipTypes
}
/** The public, or types of membership. */
export const audience = {
  codec: textAs('audience', text => {
    if (text === 'public') return 'public' as const
    const types = text.split(';').map(item => item.trim())
    return types.every(type => MembershipType.is(type)) ? types : undefined
  }),
  expects: `public, or a list of types of membership separated by ";" (${membershipTypes.join(', ')})`,
  words: ['public', ...membershipTypes]
}
