/** What each figure of the reports that count one by one is, in words: by the first part of its address and what follows. */
import { trainingName, type Training } from '@cofc/core'
import type { Age, FiguresExplained } from '@cofc/reports'
import { stretchInWords } from '../../words/bands.ts'
import { capital } from '../../words/capital.ts'
import { ageName } from '../../words/money.ts'
import {
  countryNamed,
  groupName,
  inSentence,
  measureName,
  membershipTypeName,
  sectorName,
  teamRoleName
} from '../../words/names.ts'
import { calledInNational, type Called } from './called-national.ts'

type Names = Readonly<Record<string, string>>
const within = (names: object, code: string): string | undefined => (names as Names)[code]

const register: Called = ([name]) => (name === 'members' ? 'Members' : 'Communities between two cycles')

const membersOverTime: Called = ([name = '', cycle = '']) => {
  const totals: Names = { all: 'Members', joined: 'Members that joined', left: 'Members that left' }
  const type = within(membershipTypeName, name)
  const sector = within(sectorName, name)
  const what = totals[name] ?? (type === undefined ? undefined : `Members of the type ${type}`)
  return `${what ?? `Members in ${sector === undefined ? countryNamed(name) : `the sector ${sector}`}`}, ${cycle}`
}
const pipeline: Called = ([name, of]) => {
  if (name === 'days') return `Days that the case of ${of ?? ''} has taken so far`
  if (name === 'decided') return 'Cases that were decided'
  return name === 'open' ? 'Cases under way' : 'Awards that run out soon'
}
const fees: Called = ([name = '', of]) => {
  if (name === 'age') return capital(`outstanding, ${inSentence(ageName[of as Age])}`)
  const names: Names = {
    ...{ outstanding: 'Outstanding', disputed: 'Disputed of what is outstanding', onAccount: 'Lying on account' },
    ...{ creditsDue: 'To be given back, without VAT', writtenOff: 'Written off so far', income: 'Income without VAT' }
  }
  return `${names[name] ?? name}${of === undefined ? '' : `, ${of === 'none' ? 'of no cycle' : of}`}`
}
const obligations: Called = ([name = '', is]) =>
  is === undefined ? 'Members of the cycle' : `${capital(name.replaceAll('-', ' '))}: ${is.replaceAll('-', ' ')}`
const deadlines: Called = ([name]) => (name === 'overdue' ? 'What is overdue' : 'What falls due soon')

const actions: Called = ([name = '', cycle]) => {
  const names: Names = {
    ...{ points: 'Action points', done: 'Action points done', dropped: 'Action points dropped' },
    ...{ outstanding: 'Action points outstanding', overdue: 'Action points overdue' }
  }
  return `${names[name] ?? name}${cycle === undefined ? '' : ` of ${cycle}`}`
}
const reviewers: Called = ([name = '', of = '']) => {
  if (name === 'places') return `Places on teams: ${inSentence(within(teamRoleName, of) ?? of)}`
  if (name === 'trained') return `Reviewers trained as ${inSentence(trainingName[of as Training])}`
  const names: Names = {
    ...{ visits: 'Visits held', received: 'Visits received by', placesReceived: 'Places on visits received by' },
    ...{ given: 'Places on visits given by', inCycle: 'Visits in the cycle of', ever: 'Visits ever of' }
  }
  return `${names[name] ?? name} ${of}`.trim()
}
const feedback: Called = ([name, by, question = '']) => {
  const whose = by === 'host' ? 'visited communities' : 'visiting teams'
  return name === 'mean' ? `Mean of what ${whose} answered to ${question}` : `Answers of ${whose} to ${question}`
}
const selfAndPeer: Called = ([name = '', ...of]) => {
  const names: Names = {
    ...{ n: 'Ratings compared', agreement: 'Share rated alike', kappa: 'Cohen’s kappa', shift: 'Self above peer' }
  }
  const whose = of.join('/')
  return `${names[name] ?? name}, ${whose === 'network' ? 'the whole network' : whose}`
}
const coreValues: Called = ([value = '', group = '']) =>
  `Share of ratings met of the standards for ${value}, ${group === 'all' ? 'the whole network' : (within(groupName, group) ?? group)}`
const benchmark: Called = ([measure = '', code = '']) =>
  measure === 'n'
    ? `Communities that returned ${inSentence(within(measureName, code) ?? code)}`
    : `${within(measureName, measure) ?? measure} per place and year, community ${code}`
/** As it stands in the address: `0.5-1`, `none-0.5`, `8-`. */
const stretchOf = (band: string) => {
  const [above = '', upTo = ''] = band.split('-')
  return { above: above === 'none' ? null : Number(above), upTo: upTo === '' ? null : Number(upTo) }
}
const amongPeers: Called = ([what = '', measure = '', band = '']) => {
  const name = within(measureName, measure) ?? measure
  return what === 'own'
    ? `${name} per place and year, the community itself`
    : `Communities whose rate of ${inSentence(name)} is: ${inSentence(stretchInWords(stretchOf(band)))}`
}

const reports: Readonly<Record<FiguresExplained, Called>> = {
  ...{ register, 'members-over-time': membersOverTime, 'accreditation-pipeline': pipeline, 'fees-due': fees },
  ...{ 'obligations-met': obligations, deadlines, 'visit-calendar': () => 'Visits of the cycle' },
  ...{ 'actions-outstanding': actions, 'reviewer-balance': reviewers, feedback, 'self-and-peer': selfAndPeer },
  ...{ 'core-standards-met': calledInNational, 'core-values': coreValues, 'outcomes-benchmark': benchmark },
  'outcomes-among-peers': amongPeers
}
export const calledIn = (report: FiguresExplained): Called => reports[report]
