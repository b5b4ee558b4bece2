/** A figure’s address, and what it is counted in, as people read it. */
import { inSignedPounds } from '@cofc/core'
import { capital } from '../../words/capital.ts'
import { groupName, hmpGroupName, measureName, membershipTypeName, reviewKindName } from '../../words/names.ts'
import { percent, points, signed } from '../../words/figures.ts'
import type { FigureExplained } from '@cofc/reports'

const ownName: Readonly<Record<string, string>> = {
  ...{ percentMet: 'Per cent met', met: 'Met', partly: 'Partly met', not: 'Not met', n: 'n', selfRated: 'Self-rated' },
  ...{ notApplicable: 'Not applicable', unrated: 'Unrated', perPlaceYear: 'Rate', own: 'Own', of: 'Of how many' },
  ...{ byType: 'By type', bySector: 'By sector', byCountry: 'By country', byKind: 'By kind', hmp: 'Prisons' },
  ...{
    selfAndPeer: 'Self-review and peer-review',
    selfPercentMet: 'Self',
    peerPercentMet: 'Peer',
    lastYear: 'Last year'
  },
  ...{ mostMet: 'Most met', leastMet: 'Least met', shown: 'Shown', meanShift: 'Mean of self less peer' },
  ...{ visitsByMode: 'Visits by mode', placesByRole: 'Places by role', clientMembers: 'Client members' },
  ...{
    withoutAward: 'Without an award',
    notAwarded: 'Not accredited',
    inForce: 'In force',
    endedWithin: 'Ended within'
  },
  ...{ auditMembers: 'Members in the integrated audit', hmpOnly: 'In prisons only', '-': 'In no section' }
}
const names: Readonly<Record<string, string>> = {
  ...membershipTypeName,
  ...reviewKindName,
  ...measureName,
  ...hmpGroupName,
  ...groupName,
  ...ownName
}
const decoded = (name: string): string => name.replaceAll(/%2F/gi, '/').replaceAll('%25', '%')

/** `Standards, CS3, Children and young people, Met`. */
export const placeInWords = (address: string): string =>
  address
    .split('/')
    .map(name => names[decoded(name)] ?? capital(decoded(name)))
    .join(', ')

type Shown = Extract<FigureExplained, { readonly figure: number }>
const inUnits: Readonly<Record<Shown['unit'], (figure: number) => string>> = {
  count: String,
  needed: String,
  'of-national-report': String,
  'pooled-of-national-report': percent,
  mean: figure => figure.toFixed(1),
  pence: inSignedPounds,
  percent,
  points,
  difference: points,
  kappa: figure => figure.toFixed(2),
  'mean-shift': signed,
  'per-place-year': String
}
export const figureInWords = ({ figure, unit }: Pick<Shown, 'figure' | 'unit'>): string => inUnits[unit](figure)

/** What the rows come to, in a sentence. */
export const howSummed: Readonly<Record<Extract<Shown, { readonly sum: unknown }>['unit'], string>> = {
  count: 'It is the sum of what each row gives.',
  percent: 'It is the sum of what each row gives, of the sum of what it could give.',
  'per-place-year': 'It is the sum of what each row counted, times 365, divided by the sum of occupied place-days.',
  points: 'It is the share of this cycle less that of the cycle before; each row says to which it belongs.',
  pence: 'It is the sum of what each row gives, in pence.',
  mean: 'It is the sum of what each row gives, divided by how many answers it is of.',
  kappa: 'It is made of how many rows both sides rated alike, and of how often each side gave which rating.',
  'mean-shift': 'It is the mean over the rows, in halves: met is two, partly met one, not met none.'
}
