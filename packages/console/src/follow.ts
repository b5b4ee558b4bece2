/** Which pages a visitor may go on to: a link to any other stays in the page as its text. */
import { keeper, stateReaders, type Actor } from '@cofc/application'
import { commandNamed, reachOf, teamOnly, type Grants } from '@cofc/core'
import { eachReport, reports } from '@cofc/reports'
import { commandFormAt, rolesOf } from './command-forms/command-form.ts'
import { handMadeForms, isByHand, wordOf } from './hand-made/forms.ts'
import { readersOfRoom } from './readers-of-room.ts'
import type { ConsoleOptions } from './options.ts'

interface Place {
  readonly roles: Grants
  /** The fields of its address, in their order. */
  readonly address: ReadonlyArray<string>
}
const addressIn = ({ path }: (typeof handMadeForms)[number]): ReadonlyArray<string> =>
  path.split('/').flatMap(step => (step.startsWith(':') ? [step.slice(1)] : []))

/** By the first word of their addresses. Whatever is not here is everybody's. */
const places: ReadonlyMap<string, Place> = new Map([
  ...eachReport(reports).map(({ key, report: { roles, address } }): [string, Place] => [key, { roles, address }]),
  ['applications', { roles: teamOnly, address: [] }],
  ['team', { roles: teamOnly, address: [] }],
  ['communities', { roles: stateReaders.community, address: ['community'] }],
  ['evidence', { roles: keeper.roles, address: ['community'] }],
  ...['finance', 'account'].map((word): [string, Place] => [
    word,
    { roles: reports['fees-due'].roles, address: word === 'account' ? ['community'] : [] }
  ]),
  ['workbook', { roles: commandNamed('SaveSelfRatings')?.command.roles ?? {}, address: ['community'] }],
  ['visits-with-room', { roles: readersOfRoom.roles, address: [] }],
  ...handMadeForms.map((form): [string, Place] => [
    wordOf(form),
    { roles: form.readers.roles, address: addressIn(form) }
  ])
])

/** Nothing need be looked for in a page of whoever is shown all of them. */
const followsEverywhere = ({ role }: Actor): boolean =>
  [...places.values()].every(({ roles }) => reachOf(roles, role) === 'any')

/** Of the pages of the team the one that finance reads too, as what is due. */
const pricesPath = '/team/price-list'

export type Follow = (href: string) => boolean

/** Of a form; where it is asked what a command is about, nothing of anybody's is shown yet. */
const formPlace = (path: string): Place | undefined => {
  const form = commandFormAt(path)
  if (form === undefined) return undefined
  const { name, address } = form.aggregate
  const isStart = path === `/do/${name}/${form.word}`
  const roles = isStart
    ? Object.fromEntries(Object.keys(rolesOf(form)).map(role => [role, 'any' as const]))
    : rolesOf(form)
  return { roles, address: [name, ...address] }
}

/** A form that names no community in its address is about the one of whoever opens it. */
const isOwn = ({ address }: Place, given: ReadonlyArray<string>, community: string | undefined): boolean => {
  const at = address.indexOf('community')
  return community !== undefined && (at < 0 || decodeURIComponent(given[at] ?? '') === community)
}

/** Where only records tell whether something is one's own, the page that is followed to asks them. */
export const followsFor =
  ({ role, community }: Actor): Follow =>
  href => {
    const [path = ''] = href.split(/[?#]/)
    const [, key = '', ...given] = path.split('/')
    const place = key === 'do' ? formPlace(path) : places.get(path === pricesPath ? 'fees-due' : key)
    if (place === undefined) return true
    const reach = reachOf(place.roles, role)
    return reach === 'own-community' ? isOwn(place, given, community) : reach !== null
  }
const isOfForms = (href: string): boolean =>
  /^\/(?:do|workbook|evidence|evidence-shown)(?:\/|$)/.test(href) || isByHand(href)
/** Where nothing can be given, no form is led to, and where nobody joins by a page no page on it. */
export const followsIn = ({ giving, joining }: Pick<ConsoleOptions, 'giving' | 'joining'>, actor: Actor): Follow => {
  const follows = followsFor(actor)
  const isThere = (href: string): boolean => {
    if (/^\/(?:join|applications)(?:\/|$)/.test(href)) return giving !== undefined && joining !== undefined
    return giving !== undefined || !isOfForms(href)
  }
  return href => isThere(href) && follows(href)
}

const link = /<a\b[^>]*\bhref="(\/[^"]*)"[^>]*>(.*?)<\/a>/gs
/** A page as it is sent to somebody: what they would not be shown, it does not lead to. */
export const withLinksFor = (html: string, actor: Actor): string => {
  if (followsEverywhere(actor)) return html
  const follows = followsFor(actor)
  return html.replaceAll(link, (whole, href: string, text: string) => (follows(href) ? whole : text))
}
