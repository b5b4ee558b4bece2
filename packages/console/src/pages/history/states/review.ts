/** Where a review stands, in sentences. Of ratings and findings only the number is told: the local report has them. */
import { inPounds, type Portfolio, type RearrangementFee, type Review, type Visit } from '@cofc/core'
import { dayInWords, daysInWords } from '../../../words/dates.ts'
import { counted } from '../../../words/figures.ts'
import type { InData } from './in-data.ts'

export type ReviewInData = Review extends infer One ? (One extends Review ? InData<One> : never) : never
type Opened = Exclude<ReviewInData, { readonly status: 'NotOpened' }>

const statusInWords = (state: Opened): string => {
  const opened = `It was opened on ${dayInWords(state.openedOn)}`
  switch (state.status) {
    case 'WorkbookOpen':
      return `${opened}, and the community is filling in its workbook.`
    case 'WorkbookSubmitted':
      return `The community submitted its self-review on ${dayInWords(state.submittedOn)}.`
    case 'WorkbookReturned':
      return `${opened}, and the workbook went back to the community.`
    case 'WorkbookLocked':
      return `The community submitted its self-review on ${dayInWords(state.submittedOn)}, and the workbook is locked.`
    case 'ReportDrafted':
      return `The local report was drafted on ${dayInWords(state.draftedOn)}${state.commentedOn === null ? ' and waits for the community’s comments' : `, and the community commented on ${dayInWords(state.commentedOn)}`}.`
    case 'Final':
      return `The local report was issued on ${dayInWords(state.issuedOn)}${state.version > 1 ? ` and is in its version ${String(state.version)}` : ''}.`
    case 'Abandoned':
      return `It was abandoned on ${dayInWords(state.abandonedOn)}.`
  }
}
const visitInWords = (visit: InData<Visit>): string => {
  switch (visit.status) {
    case 'Offered':
      return `A visit is offered for ${daysInWords([...visit.dates], 'or')}.`
    case 'Agreed':
      return `A visit is agreed for ${dayInWords(visit.date)}.`
    case 'Held':
      return `A visit was held on ${daysInWords([...visit.days])}.`
    case 'Cancelled':
      return 'A visit was cancelled.'
  }
}
const portfolioInWords = (portfolio: InData<Portfolio>): ReadonlyArray<string> => {
  switch (portfolio.status) {
    case 'NotAskedFor':
      return []
    case 'AskedFor':
      return [`A portfolio is asked for, to be handed in by ${dayInWords(portfolio.due)}.`]
    case 'HandedIn':
      return [
        `A portfolio was handed in on ${dayInWords(portfolio.handedInOn)}, and is to be checked by ${dayInWords(portfolio.checkDue)}.`
      ]
    case 'Checked':
      return [
        `The portfolio was checked on ${dayInWords(portfolio.checkedOn)}, with ${counted(portfolio.findings.length, 'finding')}.`
      ]
  }
}
const feeInWords = ({ net, on }: InData<RearrangementFee>): string =>
  `The community owes ${inPounds(net)} without VAT since ${dayInWords(on)}, for a visit that it had rearranged at short notice.`

/** Of visits still to come: how many offers wait, and how many observers are expected. Never who. */
const offersInWords = ({ offers, visits }: Opened): ReadonlyArray<string> => {
  const toCome = Object.values(offers).filter(({ visit }) => visits[String(visit)]?.status === 'Agreed')
  const waiting = toCome.filter(({ answer }) => answer === 'awaited').length
  const expected = toCome.filter(({ answer, as }) => answer === 'accepted' && as === 'observer').length
  return [
    ...(waiting === 0
      ? []
      : [`${counted(waiting, 'offer')} to attend ${waiting === 1 ? 'waits' : 'wait'} for an answer.`]),
    ...(expected === 0 ? [] : [`${counted(expected, 'observer')} ${expected === 1 ? 'is' : 'are'} expected.`])
  ]
}
const size = (rated: object): number => Object.keys(rated).length

const workInWords = ({ scope, self, peer, evidence, findings }: Opened): string => {
  const rated = `${counted(size(scope), 'standard')} in scope, ${String(size(self))} rated by the community, ${String(size(peer))} by its visitors`
  const more = [
    ...(evidence.length === 0 ? [] : [`${counted(evidence.length, 'piece')} of evidence`]),
    ...(findings.length === 0 ? [] : [counted(findings.length, 'finding')])
  ]
  return `${[rated, ...more].join('; ')}.`
}
export const reviewInWords = (state: ReviewInData): ReadonlyArray<string> =>
  state.status === 'NotOpened'
    ? ['The review is not opened.']
    : [
        statusInWords(state),
        ...Object.values(state.visits).map(visitInWords),
        ...offersInWords(state),
        ...portfolioInWords(state.portfolio),
        ...state.rearrangementFees.map(feeInWords),
        workInWords(state)
      ]
