/** What is missing in a form is asked for in a sentence that one could say. */
import { expect, test } from 'vitest'
import { askFor } from './ask-for.ts'
import { commandForms } from './command-form.ts'
import { formOf, type Field } from './field.ts'
import { labelOf } from './labels.ts'

const line: Field = { is: 'text', holds: 'line', named: null }
const day: Field = { is: 'text', holds: 'day', named: 'PlainDate' }
const oneOf: Field = { is: 'one-of', of: ['a', 'b'], named: null }
const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
const fieldsIn = (field: Field, path: string): ReadonlyArray<readonly [string, Field]> => {
  switch (field.is) {
    case 'record':
      return field.fields.flatMap(one => fieldsIn(one.field, within(path, one.name)))
    case 'list':
      return [[path, field], ...fieldsIn(field.item, within(path, '0'))]
    case 'either':
      return [[path, field], ...fieldsIn(field.or, within(path, '_other'))]
    case 'text':
    case 'yes-no':
    case 'one-of':
    case 'some-of':
      return [[path, field]]
  }
}

test('what is missing is asked for in a sentence', () => {
  expect(askFor('Name of the price list', line)).toBe('Enter the name of the price list')
  expect(askFor('VAT, in pounds', line)).toBe('Enter the VAT, in pounds')
  expect(askFor('What it is', line)).toBe('Enter what it is')
  expect(askFor('Your reply', line)).toBe('Enter your reply')
  expect(askFor('The evidence itself', line)).toBe('Enter the evidence itself')
  expect(askFor('Due by', day)).toBe('Enter the day for “Due by”')
  expect(askFor('Approved by', oneOf)).toBe('Choose an answer for “Approved by”')
  expect(askFor('For whom', oneOf)).toBe('Choose for whom')
  expect(askFor('People in the file', oneOf)).toBe('Choose whether there are people in the file')
  expect(askFor('Is it an emergency?', { is: 'yes-no' })).toBe('Choose yes or no for “Is it an emergency?”')
})
test('every field of every form is asked for so', () => {
  const asked = commandForms.flatMap(form =>
    fieldsIn(formOf(form), '').map(([path, field]) => askFor(labelOf(form.type, path), field))
  )
  expect(asked.length).toBeGreaterThan(500)
  const well =
    /^(Enter|Choose) (the (?!the )|an answer for “|yes or no for “|your |what|whether|who|how|when|why|which|for |as |until )[^:]+$/
  expect([...new Set(asked)].filter(says => !well.test(says))).toEqual([])
})
