/** reviewers.csv: what each peer reviewer was trained as, and what is private about them, from a day on. */
import { beforeRecords, privateFactsText } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import * as cell from '../reading/cells.ts'
import { ifGiven, inPrivate, listOf, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { describing } from './described.ts'
import { idOf, stepsOf } from './step.ts'

const file = csvFile({
  name: 'reviewers.csv',
  as: 'network-team',
  subject: 'reviewer',
  keyed: ['reviewer', 'from'],
  columns: {
    reviewer: needed(cell.reviewerId),
    from: ifGiven(cell.date),
    kind: inPrivate(needed(cell.choice('staff', 'client', 'independent', 'network'))),
    home: inPrivate(ifGiven(cell.anyCommunityId)),
    trained_as: listOf(cell.choice('reviewer', 'lead', 'tc-specialist', 'committee', 'committee-chair')),
    senior_years: ifGiven(cell.number),
    local_area: ifGiven(cell.line),
    served_in: inPrivate(listOf(cell.anyCommunityId))
  },
  commands: [['RegisterReviewer', 'ChangeReviewer']],
  alsoNeeds: [],
  missedBy: ['ReviewerNotRegistered', 'ReviewerUnknown', 'NotOnTheCommittee']
})

const described = (type: 'RegisterReviewer' | 'ChangeReviewer') =>
  stepsOf()(file)(type)({
    what: '',
    fields: {
      reviewer: 'reviewer',
      on: { is: ({ from }) => from ?? beforeRecords, column: 'from' },
      trainedAs: 'trained_as',
      seniorYears: 'senior_years',
      privateFacts: {
        is: ({ kind, home, local_area, served_in }) => ({
          words: privateFactsText({ kind, home, localArea: local_area, servedIn: served_in })
        }),
        column: 'kind',
        parts: { kind: 'kind', home: 'home', localArea: 'local_area', servedIn: 'served_in' }
      }
    },
    leansOn: []
  })
const [register, change] = [described('RegisterReviewer'), described('ChangeReviewer')]

/** The last day on which private facts were erased; empty when they never were. */
const lastErasure = (recorded: ReadonlyArray<RecordedEvent>): string =>
  recorded
    .filter(({ type }) => type === 'PrivateFactsErased')
    .map(({ data }) => data['on'] as string)
    .reduce((last, on) => (on > last ? on : last), '')

/** What is private is carried as words: once it was erased, only a row from that day on gives it anew. */
export const reviewers = planned(file, (rows, { recorded }) => {
  const erasedOn = lastErasure(recorded)
  const known = new Set(recorded.map(({ metadata }) => metadata['command']))
  const was = `erased for all days before ${erasedOn}`
  return describing(rows, recorded, { register, change, registered: 'ReviewerRegistered' }).map(step => {
    const isHeld = step.refused === null && step.date < erasedOn && !known.has(idOf(step))
    const { file: name, line, date } = step
    return isHeld
      ? { file: name, line, column: 'from', was, is: date === beforeRecords ? 'the first day' : date }
      : step
  })
})
