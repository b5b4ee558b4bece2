/** Fifteen core standards and some further ones, in eight sections: what the reports of these tests are about. */
import type { StandardCode, StandardType } from '@cofc/core'

export const sections = [
  'Daily life and the house',
  'Joining and leaving',
  'Therapy and living together',
  'Information and consent',
  'Boundaries and safety',
  'Staff and leadership',
  'Running the organisation',
  'Relations with the world outside'
] as const

export interface StandardOfTests {
  readonly standard: StandardCode
  readonly section: string
  readonly type: StandardType
  readonly core: boolean
  readonly text: string
  /** Roughly how many in a hundred communities meet it. */
  readonly met: number
}
const core = (number: number, [section, met]: readonly [number, number], text: string): StandardOfTests => ({
  standard: `CS${String(number)}` as StandardCode,
  section: sections[section] ?? '',
  type: number % 4 === 0 ? 2 : 1,
  core: true,
  text,
  met
})
const further = (code: string, [section, met]: readonly [number, number], text: string): StandardOfTests => ({
  standard: code as StandardCode,
  section: sections[section] ?? '',
  type: met > 70 ? 2 : 3,
  core: false,
  text,
  met
})

export const standards: ReadonlyArray<StandardOfTests> = [
  core(1, [0, 97], 'The whole community meets regularly, and everyone is expected to come.'),
  core(2, [2, 88], 'Members look together at how their feelings and their relationships hang together.'),
  core(3, [4, 93], 'Boundaries and rules are clear, and members can bring them up for review.'),
  core(4, [4, 62], 'Members are helped to take risks that let them grow, and the risks are talked over first.'),
  core(5, [4, 84], 'The community makes it safe to show emotion.'),
  core(6, [2, 91], 'Members tell each other how they feel about one another, in groups and outside them.'),
  core(7, [5, 79], 'Whoever has power in the community accounts for how they use it.'),
  core(8, [0, 73], 'Members take on a variety of roles and responsibilities and change them over time.'),
  core(9, [0, 95], 'Formal and informal time spent together are both treated as part of the work.'),
  core(10, [5, 98], 'Staff and client members are informal with each other and treat each other with respect.'),
  core(11, [6, 70], 'Decisions are taken together, and everyone has a say in those that touch them.'),
  core(12, [5, 57], 'Leadership in the community protects its democracy and can be questioned.'),
  core(13, [2, 82], 'Anything in the life of the community may be talked about by anyone.'),
  core(14, [2, 77], 'All behaviour and emotion can be explored with the others, also when it is uncomfortable.'),
  core(15, [6, 86], 'Everybody shares responsibility for the community and for each other.'),
  further('1.1', [0, 92], 'The building is kept clean and cared for by those who live in it.'),
  further('1.2', [0, 55], 'There is a quiet room where members can be alone or receive visitors.'),
  further('2.1', [1, 81], 'Someone who thinks of joining can spend time in the community before deciding.'),
  further('2.2', [1, 66], 'Existing members take part in deciding who joins.'),
  further('2.3', [1, 48], 'Leaving is prepared for with at least three months of planned steps.'),
  further('3.1', [2, 90], 'The week has a written structure that all members know.'),
  further('3.2', [2, 59], 'Members review each other’s progress in a meeting held for that purpose.'),
  further('4.1', [3, 94], 'Members are told what is written about them and may read it.'),
  further('4.2', [3, 76], 'Consent to treatment is asked for again whenever the treatment changes.'),
  further('4.3', [3, 68], 'Information about rights is given in a form that each member can follow.'),
  further('5.1', [4, 87], 'Incidents are talked through in the community within two days.'),
  further('5.2', [4, 71], 'There is a written plan for keeping members safe at night, made with them.'),
  further('6.1', [5, 83], 'All staff have supervision at least once a month.'),
  further('6.2', [5, 44], 'Staff meet once a fortnight for reflective practice led by someone from outside.'),
  further('7.1', [6, 75], 'Members help to write the community’s policies and to review them every year.'),
  further('7.2', [6, 52], 'The community sets itself aims each year and tells its members how far they were reached.'),
  further('8.1', [7, 72], 'Families and friends are invited to an open day at least once a year.'),
  further('8.2', [7, 63], 'The community takes part in the life of its neighbourhood.'),
  further('8.3', [7, 80], 'Referrers are told regularly how the people they referred are doing.')
]
