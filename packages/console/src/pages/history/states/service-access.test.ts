import { expect, test } from 'vitest'
import { serviceAccessInWords } from './service-access.ts'

test('who has access to what is told, and of whom it is due to be withdrawn', () => {
  const asked = [{ person: 'P-3', service: 'hub', askedOn: '2024-03-04' }]
  const given = [
    { person: 'P-1', service: 'forum', givenOn: '2023-10-01' },
    { person: 'P-2', service: 'hub', givenOn: '2023-11-02' }
  ]
  expect(serviceAccessInWords({ given, left: { 'P-2': '2024-02-01' }, asked } as never)).toEqual([
    'P-1 has had access to the e-mail forum since 1 October 2023.',
    'P-2 has had access to the Knowledge Hub since 2 November 2023, and left on 1 February 2024: it is due to be withdrawn.',
    'Access to the Knowledge Hub was asked for P-3 on 4 March 2024, and is not answered yet.'
  ])
  expect(serviceAccessInWords({ given: [], left: {}, asked: [] })).toEqual([])
})
