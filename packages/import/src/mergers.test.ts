/** Whether a merger stands does not hang on the order of the lines. */
import { added, changed, smallNetwork as small, type Cells, type Files } from '@cofc/verification'
import { describe, expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const day = '2022-04-05'
const inTurn = (files: Files, order: 'forwards' | 'backwards'): Files =>
  order === 'forwards' ? files : { ...files, 'memberships.csv': files['memberships.csv']!.toReversed() }
const left = (left_how: string, merged_into: string): Cells => ({ left_on: day, left_how, merged_into })
/** TC-0001 and TC-0002 are members of the second cycle; so is TC-0003. */
const renewal = {
  cycle: '2022-2023',
  type: 'Full',
  applied_on: '',
  joining_form: '',
  finance_form: '',
  admitted_on: ''
}
const two = added(small, 'memberships.csv', 2, renewal)
const three = added(
  added(added(two, 'communities.csv', 2, { community: 'TC-0003' }), 'memberships.csv', 0, { community: 'TC-0003' }),
  'memberships.csv',
  3,
  { community: 'TC-0003' }
)

describe.each(['forwards', 'backwards'] as const)('the lines %s', order => {
  const refusalsOf = async (files: Files) => {
    const { refusals } = await memoryStores().import(inTurn(files, order))
    return refusals.map(({ rule, column, value }) => `${rule} ${column ?? ''} ${value ?? ''}`)
  }
  test.each([
    ['the second row merges', 1, 3],
    ['the first row merges', 3, 1]
  ])('nothing merges into a community on the very day on which that closes: %s', async (_, closes, merges) => {
    const into = closes === 1 ? 'TC-0001' : 'TC-0002'
    const files = changed(
      changed(two, 'memberships.csv', closes, left('closed', '')),
      'memberships.csv',
      merges,
      left('merged-into', into)
    )
    expect(await refusalsOf(files)).toEqual([`MergedIntoHasClosed merged_into ${into}`])
  })
  test('nor into one that merges itself on that day', async () => {
    const files = changed(
      changed(three, 'memberships.csv', 1, left('merged-into', 'TC-0002')),
      'memberships.csv',
      3,
      left('merged-into', 'TC-0003')
    )
    expect(await refusalsOf(files)).toEqual(['MergedIntoHasMerged merged_into TC-0002'])
  })
  test('into one that withdraws on that day it may', async () => {
    const files = changed(
      changed(two, 'memberships.csv', 1, left('merged-into', 'TC-0002')),
      'memberships.csv',
      3,
      left('withdrew', '')
    )
    expect(await refusalsOf(files)).toEqual([])
  })
})
