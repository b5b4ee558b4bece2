import { expect, test } from 'vitest'
import { commandsIn, isAsShown } from './commands-in.ts'

const fence = '```'
const readme = [
  '# Start',
  '',
  `${fence}console`,
  '$ cofc verify',
  'whole: ...',
  '',
  '$ cofc prove',
  fence,
  '',
  `${fence}sh`,
  'npm start',
  fence
].join('\n')

test('a command is what stands behind the prompt, its output what stands below', () =>
  expect(commandsIn('README.md', readme).slice(0, 2)).toEqual([
    { path: 'README.md', line: 4, command: 'cofc verify', output: ['whole: ...'] },
    { path: 'README.md', line: 7, command: 'cofc prove', output: [] }
  ]))

test('without a prompt every npm or cofc line is a command whose output is not shown', () =>
  expect(commandsIn('README.md', readme).slice(2)).toEqual([
    { path: 'README.md', line: 11, command: 'npm start', output: ['...'] }
  ]))

test('three dots stand for any text in a line, and alone for any lines', () => {
  expect(isAsShown(['whole: ...'], 'whole: 12 events\n')).toBe(true)
  expect(isAsShown(['whole: ...'], 'altered: 12 events\n')).toBe(false)
  expect(isAsShown(['one', '...', 'four'], 'one\ntwo\nthree\nfour\n')).toBe(true)
  expect(isAsShown(['...'], '')).toBe(true)
})

test('output that is not shown, or shown and not there, is a difference', () => {
  expect(isAsShown([], 'more\n')).toBe(false)
  expect(isAsShown(['one'], '')).toBe(false)
  expect(isAsShown(['one'], 'one\ntwo\n')).toBe(false)
})
